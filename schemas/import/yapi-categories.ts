import { isJsonObject, type JsonObject, memberOf, textOf } from './json-value.ts';

/** A category of a YApi export with its interfaces, unread. */
export interface YapiCategory {
  readonly name: string;
  readonly interfaces: readonly RawInterface[];
}

export interface RawInterface {
  /** JSON pointer in the file. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/**
 * Returns the categories of a YApi export, or undefined where the value is none. Taken are the array of categories that
 * YApi writes, an array of interfaces, one category, one interface, and each of these inside `{errcode, data}`, as
 * YApi's open interface answers.
 */
export function findCategories(value: unknown): readonly YapiCategory[] | undefined {
  if (isJsonObject(value) && Object.hasOwn(value, 'errcode'))
    return categoriesOf(memberOf(value, 'data'), '/data');
  return categoriesOf(value, '');
}

function categoriesOf(value: unknown, pointer: string): readonly YapiCategory[] | undefined {
  if (Array.isArray(value)) return categoriesOfList(value, pointer);
  if (!isJsonObject(value)) return undefined;
  if (isCategory(value)) return [categoryOf(value, pointer)];
  return isInterface(value) ? [{ name: '', interfaces: [{ pointer, value }] }] : undefined;
}

function categoriesOfList(list: readonly unknown[], pointer: string): readonly YapiCategory[] | undefined {
  // An export filtered by state leaves null where a category became empty.
  const members = list.filter((member) => member !== null);
  if (members.every(isCategory)) {
    return list.flatMap((member, index) =>
      isCategory(member) ? [categoryOf(member, `${pointer}/${index}`)] : [],
    );
  }
  return members.every(isInterface) ? [{ name: '', interfaces: interfacesOf(list, pointer) }] : undefined;
}

function categoryOf(category: JsonObject, pointer: string): YapiCategory {
  return {
    name: textOf(memberOf(category, 'name')),
    interfaces: interfacesOf(memberOf(category, 'list'), `${pointer}/list`),
  };
}

function interfacesOf(list: unknown, pointer: string): readonly RawInterface[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) =>
    isJsonObject(value) ? [{ pointer: `${pointer}/${index}`, value }] : [],
  );
}

function isCategory(value: unknown): value is JsonObject {
  return isJsonObject(value) && Array.isArray(memberOf(value, 'list'));
}

function isInterface(value: unknown): value is JsonObject {
  return isJsonObject(value) && typeof memberOf(value, 'path') === 'string' && Object.hasOwn(value, 'method');
}
