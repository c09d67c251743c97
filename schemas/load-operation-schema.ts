import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KitError } from './kit-error.ts';
import type { OperationSchema } from './operation-schema.ts';

const folder = new URL('./operations/', import.meta.url);
const suffix = '.schema.json';
const loaded = new Map<string, OperationSchema>();

/** Returns the ids of all operations that have a generated schema, in the order of their names. */
export function operationIds(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}

/** Returns the generated schema of one operation; throws a KitError where there is none. */
export function loadOperationSchema(id: string): OperationSchema {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const schema = readSchema(id);
  loaded.set(id, schema);
  return schema;
}

function readSchema(id: string): OperationSchema {
  const file = fileURLToPath(new URL(`${id}${suffix}`, folder));
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OperationSchema;
  } catch (cause) {
    throw new KitError({
      code: 'operation-schema-missing',
      what: { zh: `操作 ${id} 没有可读的模式`, en: `Operation ${id} has no readable schema` },
      where: file,
      hint: {
        zh: '先写文档记录，然后运行 npm run generate',
        en: 'write its doc record, then run npm run generate',
      },
      cause,
    });
  }
}
