import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import { removeAt } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Case, type CaseFamily, defineCase, type RequestDraft } from '../case.ts';
import { plainExample, sharedControl } from '../drafting/arrangement.ts';
import { composedRequest } from '../drafting/composed-request.ts';
import { optionalPaths } from '../drafting/optional-paths.ts';
import { aimOf, draftOfPack, type Pack, packed } from '../drafting/pack.ts';
import { randomCases } from '../drafting/random-cases.ts';
import { reasonUnshown } from '../drafting/reason-unshown.ts';
import { type Setting, settingsOf } from '../drafting/settings.ts';
import { shownBy } from '../drafting/shown-by.ts';
import { specimenContent, specimenGiven } from '../drafting/specimen.ts';

const rule = 'schema.valid-request-accepted' satisfies RequirementId;

/** Valid requests, each showing the allowed side of as many requirements as go together; and random ones, valid and not. */
export const schema: CaseFamily = {
  id: 'schema',
  title: { zh: '有效请求', en: 'Valid requests' },
  generate: (operation, { random = usualRandom } = {}) => {
    const packs = packed(settingsOf(operation).filter(hasValue));
    const cases = [
      ...packs.map((pack, index) => combined(operation, pack, index + 1)),
      ...shortest(operation),
    ];
    const shown = new Set(cases.flatMap(({ requirements }) => requirements));
    return [...cases, ...unshown(operation, shown), ...randomCases(operation, random)];
  },
};

/** Random requests of each kind, where nobody asks for more. */
const usualRandom = 1;

function hasValue({ field, arrangement, value }: Setting): boolean {
  const given = specimenGiven();
  return value(given, arrangement.arrange(specimenContent(field.operation), given)) !== undefined;
}

/** Returns the draft with what it shows, told from the message it becomes. */
function showing(operation: Operation, draft: RequestDraft): RequestDraft {
  return { ...draft, shows: [rule, ...shownBy(operation, composedRequest(operation, draft))] };
}

function combined(operation: Operation, pack: Pack, number: number): Case {
  const whole = (given: Given) => showing(operation, draftOfPack(operation, pack, given));
  return defineCase({
    about: rule,
    variant: `combined-${number}`,
    operation,
    family: 'schema',
    title: {
      zh: `同时取 ${pack.length} 个允许的值的请求应被接受`,
      en: `A request with ${pack.length} allowed values at once is accepted`,
    },
    requirements: whole(specimenGiven()).shows ?? [rule],
    expectation: { kind: 'accepted' },
    make: (given) => ({
      subject: () => whole(given),
      control: exampleControl(operation, given),
      alone: () => pack.map((setting) => alone(operation, setting, given)),
    }),
  });
}

/** One setting alone: it shows what it was made for, and what the plain example does not show already. */
function alone(operation: Operation, setting: Setting, given: Given): RequestDraft {
  const draft = draftOfPack(operation, [setting], given);
  const shown = shownBy(operation, composedRequest(operation, draft));
  const known = shownBy(operation, composedRequest(operation, { content: operation.example(given) }));
  const added = shown.filter((id) => !known.includes(id));
  return { ...draft, shows: [...new Set([...added, ...aimOf(setting, shown)])] };
}

function exampleControl(operation: Operation, given: Given) {
  const { draft } = sharedControl(plainExample, operation, given);
  return {
    draft: () => {
      const example = draft();
      return { ...example, shows: shownBy(operation, composedRequest(operation, example)) };
    },
  };
}

/** The request without every field that the documents call optional. */
function shortest(operation: Operation): readonly Case[] {
  const paths = optionalPaths(operation);
  if (paths.length === 0) return [];
  const without = (left: readonly string[], given: Given): RequestDraft => ({
    content: left.reduce(removeAt, operation.example(given)),
    shows: [rule],
  });
  return [
    defineCase({
      about: rule,
      variant: 'without-optional-fields',
      operation,
      family: 'schema',
      title: {
        zh: `不带 ${paths.length} 个选填字段的请求应被接受`,
        en: `A request without its ${paths.length} optional fields is accepted`,
      },
      requirements: [rule],
      expectation: { kind: 'accepted' },
      make: (given) => ({
        subject: () => without(paths, given),
        control: exampleControl(operation, given),
        alone: () => paths.map((path) => without([path], given)),
      }),
    }),
  ];
}

/** The allowed sides that no request can show from outside, each with its reason. */
function unshown(operation: Operation, shown: ReadonlySet<RequirementId>): readonly Case[] {
  return operation.requirements
    .filter((requirement) => isOnRequest(requirement) && !shown.has(requirement.id))
    .map((requirement) => unshownCase(operation, requirement));
}

function isOnRequest({ place, constraint, excluded }: Requirement): boolean {
  return place?.direction === 'request' && constraint !== undefined && !excluded;
}

function unshownCase(operation: Operation, requirement: Requirement): Case {
  return defineCase({
    about: requirement.id,
    variant: 'allowed',
    operation,
    family: 'schema',
    title: {
      zh: `${requirement.statement.zh}:允许的一侧`,
      en: `${requirement.statement.en}: the allowed side`,
    },
    requirements: [requirement.id],
    expectation: { kind: 'accepted' },
    make: () => ({ inapplicable: reasonUnshown(operation, requirement) }),
  });
}
