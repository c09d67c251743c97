import type { DocPage, FieldRow } from './doc-page.ts';
import { readRows } from './parsers/record-rows.ts';
import type { SourceText } from './parsers/source-text.ts';
import { readYaml } from './parsers/yaml-reader.ts';

/** The objects that POSP pages name in a type cell, by name. */
export type PospObjects = ReadonlyMap<string, readonly FieldRow[]>;

/** Reads `records/posp-objects.yaml`. */
export function parsePospObjects(source: SourceText): PospObjects {
  const entries = readYaml(source).entries();
  return new Map(
    entries.map(([name, value]) => {
      const map = value.map(['page', 'fields']);
      return [name, readRows(map.required('fields'), map.optional('page')?.text())];
    }),
  );
}

/** Returns the page with the rows of `List<goodsDetail>` and the like filled in where the object is known. */
export function fillPospObjects(page: DocPage, objects: PospObjects): DocPage {
  const fill = (row: FieldRow): FieldRow => {
    const name = /^(?:List|Object)<(\w+)>$/u.exec(row.printedType)?.[1];
    const known = name === undefined ? undefined : objects.get(name);
    return row.children.length === 0 && known !== undefined ? { ...row, children: known } : row;
  };
  return { ...page, request: page.request.map(fill), response: page.response.map(fill) };
}
