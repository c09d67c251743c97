import { generatedMark } from '../../schemas/derive.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * Returns the union of all requirement ids. The contracts are imported here and not above, because they read the
 * generated schemas and the generated catalogue, which must be written first.
 */
export async function renderRequirementIds(): Promise<GeneratedFile> {
  const { allRequirements } = await import('../../contracts/requirements/all-requirements.ts');
  const ids = allRequirements()
    .map(({ id }): string => id)
    .sort();
  const text = [
    `// ${generatedMark} Source: the operations of contracts/catalogue.generated.ts and contracts/rules/`,
    '',
    '/** Every requirement id there is; an id that is misspelt does not compile. */',
    `export type RequirementId =${ids.map((id) => `\n  | '${id}'`).join('')};`,
    '',
  ].join('\n');
  return { path: 'contracts/requirement-id.generated.ts', text };
}
