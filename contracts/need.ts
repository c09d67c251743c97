import { KitError } from '../schemas/kit-error.ts';
import type { Given } from './given.ts';
import type { TestData } from './target.ts';

/** The name of a piece of a target's test data. */
export type Need = keyof TestData;

/** A piece of test data that the configuration does not give; a story that meets it is `cantTell`, never skipped. */
export class NeedError extends KitError {
  readonly need: Need;

  /** `part` says which part of the setting is missing, such as `[].openId`. */
  constructor(need: Need, part = '') {
    super({
      code: 'test-data-missing',
      what: {
        zh: `缺少测试数据:配置项 data.${need}${part}`,
        en: `Test data is missing: setting data.${need}${part}`,
      },
      where: `data.${need}${part}`,
      hint: {
        zh: `在目标配置的 data 中填写 ${need}${part}`,
        en: `Fill in ${need}${part} under data in the target's configuration`,
      },
    });
    this.name = 'NeedError';
    this.need = need;
  }
}

/** Returns one piece of the target's test data; throws a {@link NeedError} where it is not configured. */
export function needed<Name extends Need>(given: Given, name: Name): NonNullable<TestData[Name]> {
  const value = given.data[name];
  if (value === undefined) throw new NeedError(name);
  return value;
}

/** The settings that hold a list of things of one kind. */
type ListNeed = {
  [Name in Need]-?: NonNullable<TestData[Name]> extends readonly unknown[] ? Name : never;
}[Need];

type ElementOf<List> = List extends readonly (infer Element)[] ? Element : never;

/** Returns the first entry of a list of test data; throws a {@link NeedError} where there is none. */
export function neededFirst<Name extends ListNeed>(
  given: Given,
  name: Name,
): ElementOf<NonNullable<TestData[Name]>> {
  return neededAt(given, name, 0);
}

/** Returns the list's entries in turn, for things that can be used once; begins again when all were used. */
export function neededNext<Name extends ListNeed>(
  given: Given,
  name: Name,
): ElementOf<NonNullable<TestData[Name]>> {
  const count = given.data[name]?.length ?? 0;
  return neededAt(given, name, count === 0 ? 0 : given.ids.turn(name, count));
}

function neededAt<Name extends ListNeed>(
  given: Given,
  name: Name,
  index: number,
): ElementOf<NonNullable<TestData[Name]>> {
  const list: readonly unknown[] | undefined = given.data[name];
  if (list === undefined || list.length === 0) throw new NeedError(name);
  return list[index] as ElementOf<NonNullable<TestData[Name]>>;
}
