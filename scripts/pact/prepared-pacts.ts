import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appState } from '../../contracts/pacts/provider-states.ts';
import { interactionParam, replayPath } from './bridge.ts';
import type { PactSource, PlannedInteraction } from './planned-interaction.ts';

/** Returns what an interaction is called in a prepared pact: its place, so that the verdict tells which it is of. */
export function preparedName(index: number): string {
  return `#${index}`;
}

/**
 * Writes the planned interactions of each pact into a file below `folder` and returns the paths. Paths, names and states
 * hold the interaction's place in the run; what is sent, and what is expected, stays as the pact has it.
 */
export function writePreparedPacts(
  planned: readonly PlannedInteraction[],
  folder: string,
): readonly string[] {
  const sources = [...new Set(planned.map(({ source }) => source))];
  return sources.map((source, at) => {
    const file = join(folder, `pact-${at}.json`);
    writeFileSync(file, JSON.stringify(prepared(source, planned)));
    return file;
  });
}

function prepared(source: PactSource, planned: readonly PlannedInteraction[]): unknown {
  return {
    ...source.pact,
    interactions: planned.filter((each) => each.source === source).map(preparedInteraction),
  };
}

function preparedInteraction({ index, interaction, states }: PlannedInteraction): unknown {
  const { key: _key, request, ...rest } = interaction;
  // A change of state is what comes before each request; an interaction without states gets one.
  const asked = states.length > 0 ? states : [{ name: appState }];
  return {
    ...rest,
    description: preparedName(index),
    providerStates: asked.map(({ name, params }) => ({
      name,
      params: { ...params, [interactionParam]: index },
    })),
    ...(request === undefined ? {} : { request: { ...request, path: replayPath(index, request.path) } }),
  };
}
