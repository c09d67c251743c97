import type { Given } from './given.ts';
import { NeedError, needed } from './need.ts';
import type { TestMember } from './target.ts';

type Known<Field extends keyof TestMember> = TestMember & {
  readonly [Name in Field]-?: NonNullable<TestMember[Name]>;
};

/** Returns the first test member of whom these fields are configured; throws a {@link NeedError} where there is none. */
export function neededMember<Field extends keyof TestMember = 'memberId'>(
  given: Given,
  ...fields: readonly Field[]
): Known<Field> {
  const members = needed(given, 'members');
  const isKnown = (member: TestMember): member is Known<Field> =>
    fields.every((field) => member[field] !== undefined);
  const member = members.find(isKnown);
  if (member === undefined) throw new NeedError('members', fields.length === 0 ? '' : `[].${fields.join()}`);
  return member;
}

/** Returns the second test member, for what happens between two; throws a {@link NeedError} where there is none. */
export function neededOtherMember(given: Given): TestMember {
  const other = needed(given, 'members')[1];
  if (other === undefined) throw new NeedError('members', '[1]');
  return other;
}
