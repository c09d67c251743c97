import type { FindingList } from './import-finding.ts';
import type { ListedInterface } from './imported-interface.ts';
import { type JsonObject, memberOf, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import type { RawInterface, YapiCategory } from './yapi-categories.ts';
import { readYapiInterface } from './yapi-interface.ts';

/** Lists the interfaces of a YApi export; their tables are read only on request. */
export function listYapiInterfaces(
  name: string,
  categories: readonly YapiCategory[],
  findings: FindingList,
): readonly ListedInterface[] {
  return categories.flatMap((category) =>
    category.interfaces.flatMap((raw) => listInterface(name, category.name, raw, findings)),
  );
}

function listInterface(
  name: string,
  category: string,
  { pointer, value }: RawInterface,
  findings: FindingList,
): readonly ListedInterface[] {
  const at = `${name}#${pointer}`;
  const path = pathOf(textOf(memberOf(value, 'path')));
  const method = textOf(memberOf(value, 'method')).toUpperCase();
  const title = textOf(memberOf(value, 'title')).slice(0, importLimits.nameLength);
  if (path === undefined || method === '') {
    findings.add('interface-unreadable', at, title);
    return [];
  }
  const yapiId = yapiIdOf(value);
  const listed = {
    at,
    ...(yapiId === undefined ? {} : { yapiId }),
    title: title === '' ? path : title,
    method,
    path,
    ...(category === '' ? {} : { category }),
  };
  return [{ ...listed, read: () => readYapiInterface(value, { ...listed, document: name }) }];
}

/** The id is the one the documents show; YApi's own export drops it, tools that read the database keep it. */
function yapiIdOf(value: JsonObject): number | undefined {
  const id = Number(textOf(memberOf(value, '_id')) || textOf(memberOf(value, 'id')) || 'none');
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Returns a path that begins with a slash, without host and query; undefined where there is none. */
export function pathOf(text: string): string | undefined {
  const [withoutQuery = ''] = text.replace(/^(?:https?:)?\/\/[^/]+/iu, '').split(/[?#]/u);
  if (withoutQuery === '') return undefined;
  const path = `/${withoutQuery}`.replace(/\/{2,}/gu, '/');
  return path.length > 1 ? path.replace(/\/$/u, '') : path;
}
