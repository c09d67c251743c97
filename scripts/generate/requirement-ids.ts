import { generatedMark } from '../../schemas/derive.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Ids that belong to no single operation stand under this key. */
const shared = 'rules';

/**
 * Returns the union of all requirement ids. The contracts are imported here and not above, because they read the
 * generated schemas and the generated catalogue, which must be written first.
 */
export async function renderRequirementIds(): Promise<GeneratedFile> {
  const { allRequirements } = await import('../../contracts/requirements/all-requirements.ts');
  const byOperation = new Map<string, string[]>();
  for (const { id, operation = shared } of allRequirements()) {
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), id]);
  }
  const text = [
    `// ${generatedMark} Source: the operations of contracts/catalogue.generated.ts and contracts/rules/`,
    '',
    '/** The requirement ids of each operation; those of no single operation stand under `rules`. */',
    'export interface RequirementIds {',
    ...[...byOperation].sort(byName).map(([operation, ids]) => property(operation, ids)),
    '}',
    '',
    '/** Every requirement id there is; an id that is misspelt does not compile. */',
    'export type RequirementId = RequirementIds[keyof RequirementIds];',
    '',
  ].join('\n');
  return { path: 'contracts/requirement-id.generated.ts', text };
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function property(operation: string, ids: readonly string[]): string {
  const union = [...ids].sort().map((id) => `\n    | '${id}'`);
  return `  readonly '${operation}':${union.join('')};`;
}
