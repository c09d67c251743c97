import { compile, type JSONSchema, type Options } from 'json-schema-to-typescript';
import { generatedMark } from '../../schemas/derive.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { OperationSchema, PropertySchema } from '../../schemas/operation-schema.ts';
import type { GeneratedFile } from './generated-file.ts';

const options: Partial<Options> = {
  bannerComment: '',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  unknownAny: true,
  style: { singleQuote: true, printWidth: 110 },
};

/** Returns `schemas/types/<operation>.ts` with `LegacyCreateTradeRequest` and `LegacyCreateTradeResponse`. */
export async function renderOperationTypes(schema: OperationSchema): Promise<GeneratedFile> {
  const id = schema['x-operation'].id;
  const name = typeName(id);
  const request = await compile(forTypes(schema.$defs.request), `${name}Request`, options);
  const response = await compile(forTypes(schema.$defs.response), `${name}Response`, options);
  const head = `// ${generatedMark} Source: schemas/operations/${id}.schema.json\n// ${evidenceWords[schema['x-evidence']]}\n`;
  return { path: `schemas/types/${id}.ts`, text: `${head}\n${request}\n${response}` };
}

/** What the head of a file says of its evidence; single rows that are a proposal say so themselves. */
const evidenceWords = {
  documented: 'Evidence: documented.',
  partial: 'Evidence: partial. What lies beyond the end of the copy is marked as a proposal.',
  sampled: 'Evidence: sampled. Known from an example only.',
  proposed:
    'Evidence: proposed. Only title and id are known: path, action and fields are a proposal of this kit.',
} as const satisfies Record<Evidence, string>;

const proposalMark = '（提案 · proposed）';

/** `legacy.createTrade` becomes `LegacyCreateTrade`. */
export function typeName(operation: string): string {
  return operation
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** Conditions have no counterpart in a type, and annotations would only be repeated. */
function forTypes(schema: PropertySchema): JSONSchema {
  const { type, description, properties, items, required, enum: values, const: constant } = schema;
  const source = schema['x-source'];
  const place = source === undefined ? [] : [`${source.document}:${source.line}`];
  const words = `${description ?? ''}${schema['x-proposed'] === true ? proposalMark : ''}`;
  return {
    ...(type === undefined || type === 'unknown' ? {} : { type }),
    description: [...(words === '' ? [] : [words.replaceAll('*/', '* /')]), ...place].join('\n\n'),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, value]) => [key, forTypes(value)]),
          ),
        }),
    // An object whose fields are not documented may hold anything.
    ...(type === 'object' && properties === undefined ? { additionalProperties: true } : {}),
    ...(required === undefined ? {} : { required: [...required] }),
    ...(items === undefined ? {} : { items: forTypes(items) }),
    ...(values === undefined ? {} : { enum: [...values] }),
    ...(constant === undefined ? {} : { const: constant }),
  } as JSONSchema;
}
