import picomatch from 'picomatch';

/**
 * Returns whether a story id is meant by `--only GLOB`; without a glob every story is.
 * `*` crosses slashes and `[]` stands for itself, because both are part of story ids.
 */
export function onlyMatching(glob: string | undefined): (storyId: string) => boolean {
  if (glob === undefined) return () => true;
  const isMatch = picomatch(glob, { dot: true, bash: true, nobracket: true, windows: false });
  return (storyId) => isMatch(storyId);
}
