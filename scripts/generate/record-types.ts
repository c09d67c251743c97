import { compileFromFile } from 'json-schema-to-typescript';
import type { GeneratedFile } from './generated-file.ts';

const recordSchema = 'schemas/record/record.schema.json';

/** Returns `schemas/types/record.ts`, the types of the run record's lines. */
export async function renderRecordTypes(root: string): Promise<GeneratedFile> {
  const text = await compileFromFile(`${root}/${recordSchema}`, {
    bannerComment: `// Generated from ${recordSchema} by \`npm run generate\`. Do not edit.\n`,
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return { path: 'schemas/types/record.ts', text };
}
