import { operations } from '../../contracts/catalogue.generated.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { ProviderState } from '../../contracts/pacts/provider-states.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText } from '../../schemas/text.ts';
import type { StoryLine } from '../../schemas/types/record.ts';
import { onlyMatching } from '../../suites/only.ts';
import type { PactDocument, PactDocumentInteraction } from './pact-document.ts';
import { pactForeign } from './pact-errors.ts';

/** A pact file that is to be verified. */
export interface PactSource {
  readonly file: string;
  readonly pact: PactDocument;
  /** True where every interaction counts, whatever its operation is known from: the integrator's own pact. */
  readonly isBinding: boolean;
}

/** One interaction that is to be replayed, and where its finding goes. */
export interface PlannedInteraction {
  /** Its place in the run. */
  readonly index: number;
  readonly source: PactSource;
  readonly interaction: PactDocumentInteraction;
  readonly states: readonly ProviderState[];
  readonly operation: Operation;
  readonly line: StoryLine;
  /** True where the provider has to honour it for the verification to succeed. */
  readonly isBinding: boolean;
}

/** Story ids of a verification begin with it. */
export const storyPrefix = 'pact:';

/**
 * Returns the interactions of pact files in their order, those whose story ids match `only`; throws a KitError where an
 * interaction belongs to no operation.
 */
export function planInteractions(
  sources: readonly PactSource[],
  only: string | undefined,
): readonly PlannedInteraction[] {
  const isMeant = onlyMatching(only);
  const names = new Map<string, number>();
  return sources
    .flatMap((source) => source.pact.interactions.map((interaction) => ({ source, interaction })))
    .map(({ source, interaction }) => ({
      source,
      interaction,
      operation: operationAt(source.file, interaction),
    }))
    .map(({ source, interaction, operation }) => {
      const id = uniqueId(
        names,
        `${storyPrefix}${operation.id}/${slugOf(interaction.description, operation)}`,
      );
      return {
        source,
        interaction,
        states: statesOf(interaction),
        operation,
        line: lineOf(id, interaction, operation),
        isBinding: source.isBinding || isPromised(operation),
      };
    })
    .filter(({ line }) => isMeant(line.id))
    .map((planned, index) => ({ ...planned, index }));
}

function isPromised({ evidence }: Operation): boolean {
  return evidence === 'documented' || evidence === 'partial';
}

function operationAt(file: string, { type, description, request }: PactDocumentInteraction): Operation {
  const found =
    request === undefined
      ? operations.find(({ id, isOutbound }) => isOutbound === true && description.startsWith(`${id}:`))
      : operations.find(
          ({ method, path, isOutbound }) =>
            isOutbound !== true && method === request.method.toUpperCase() && path === request.path,
        );
  if (found !== undefined) return found;
  throw pactForeign(
    file,
    description,
    request === undefined ? (type ?? '') : `${request.method} ${request.path}`,
  );
}

function statesOf({ providerStates = [] }: PactDocumentInteraction): readonly ProviderState[] {
  return providerStates.map(({ name, params = {} }) => ({
    name,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])),
  }));
}

function slugOf(description: string, { id }: Operation): string {
  const words = description.startsWith(`${id}:`) ? description.slice(id.length + 1) : description;
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function uniqueId(names: Map<string, number>, id: string): string {
  const count = (names.get(id) ?? 0) + 1;
  names.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function lineOf(id: string, { description }: PactDocumentInteraction, operation: Operation): StoryLine {
  const requirement: RequirementId = isPromised(operation)
    ? 'pact.interaction-honoured'
    : 'pact.unconfirmed-interaction-honoured';
  return {
    kind: 'story',
    id,
    form: 'case',
    system: operation.system,
    operation: operation.id,
    family: 'pact',
    title: sameText(description),
    requirements: [requirement],
  };
}
