import { deriveSchema, generatedMark } from '../../schemas/derive.ts';
import { renderInterfaceList } from '../../schemas/interface-list.ts';
import { lintDocuments } from '../../schemas/lint/lint-documents.ts';
import { loadPages } from '../../schemas/load-pages.ts';
import type { Sources } from '../../schemas/load-sources.ts';
import { renderOpenApi } from '../../schemas/openapi.ts';
import { renderBarrel, writtenBarrels } from './barrels.ts';
import { renderClientScript } from './client-script.ts';
import type { GeneratedFile, GeneratedFolder } from './generated-file.ts';
import { renderRecordTypes } from './record-types.ts';
import { renderOperationTypes } from './render-types.ts';
import { renderRequirementIds } from './requirement-ids.ts';

/** Folders that hold generated files only. */
export const generatedFolders: readonly GeneratedFolder[] = [
  { path: 'schemas/operations', suffix: '.schema.json' },
  { path: 'schemas/types', suffix: '.ts' },
];

/** Returns everything that comes from the documents and from the folders; the whole of it is rendered before any of it is written. */
export async function renderFirstStage(root: string, sources?: Sources): Promise<readonly GeneratedFile[]> {
  const loaded = loadPages(sources);
  const { pages, books } = loaded;
  const schemas = pages.map(deriveSchema);
  return [
    ...schemas.map((schema) => ({
      path: `schemas/operations/${schema['x-operation'].id}.schema.json`,
      text: json(schema),
    })),
    { path: 'schemas/interfaces.json', text: json(renderInterfaceList(books)) },
    {
      path: 'schemas/contradictions.json',
      text: json({ $comment: generatedMark, contradictions: lintDocuments(loaded) }),
    },
    { path: 'schemas/openapi.json', text: json(renderOpenApi(schemas)) },
    ...(await Promise.all(schemas.map(renderOperationTypes))),
    await renderRecordTypes(root),
    await renderClientScript(root),
    ...writtenBarrels(root).map((barrel) => renderBarrel(root, barrel)),
  ];
}

/** Returns what is read from the contracts, which themselves read the files of the first stage. */
export async function renderSecondStage(): Promise<readonly GeneratedFile[]> {
  return [await renderRequirementIds()];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
