/** What a pact file holds; everything but its interactions is the same in every file of the same two parties. */
interface PactFile {
  readonly interactions: readonly { readonly description: string }[];
}

/** Returns the pact files of two parties as one: the interactions in the order of their descriptions, two blanks deep. */
export function mergePacts(files: readonly string[]): string {
  const pacts = files.map((text): PactFile => JSON.parse(text));
  const interactions = pacts
    .flatMap((pact) => pact.interactions)
    .toSorted((one, other) => (one.description < other.description ? -1 : 1));
  return `${JSON.stringify({ ...pacts[0], interactions }, null, 2)}\n`;
}
