import { type Arbitrary, sample } from 'fast-check';
import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Case, defineCase, type RandomRequest, type RequestDraft } from '../case.ts';
import { plainExample, sharedControl } from './arrangement.ts';
import { draftOfMistake, randomMistake } from './random-mistakes.ts';
import { draftOfValid, randomValid } from './random-valid.ts';

const validRule = 'schema.valid-request-accepted' satisfies RequirementId;
const wrongRule = 'schema.wrong-request-refused' satisfies RequirementId;

/**
 * Returns `count` cases of random valid requests of an operation, and as many of random requests with one mistake. What they
 * hold is drawn from the run's seed; what goes otherwise than documented is made smaller as long as it still does.
 */
export function randomCases(operation: Operation, count: number): readonly Case[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const mistakes = randomMistake(operation);
  return [
    ...numbers.map((number) => validCase(operation, number)),
    ...(mistakes ? numbers.map((number) => wrongCase(operation, mistakes, number)) : []),
  ];
}

function validCase(operation: Operation, number: number): Case {
  return defineCase({
    about: validRule,
    variant: `random-${number}`,
    operation,
    family: 'schema',
    title: { zh: `随机的有效请求 ${number} 应被接受`, en: `Random valid request ${number} is accepted` },
    requirements: [validRule],
    expectation: { kind: 'accepted' },
    make: (given) => {
      const random = requestOf(randomValid(operation), given, (valid) => ({
        ...draftOfValid(operation, valid, given),
        shows: [validRule],
      }));
      return {
        subject: random.draft,
        control: { draft: sharedControl(plainExample, operation, given).draft },
        random,
      };
    },
  });
}

function wrongCase(
  operation: Operation,
  mistakes: NonNullable<ReturnType<typeof randomMistake>>,
  number: number,
): Case {
  return defineCase({
    about: wrongRule,
    variant: `random-${number}`,
    operation,
    family: 'schema',
    title: {
      zh: `随机请求 ${number} 有一个字段不符合文档,应被拒绝`,
      en: `Random request ${number}, with one field that breaks the documents, is refused`,
    },
    requirements: [wrongRule],
    expectation: { kind: 'rejected', codes: [] },
    make: (given) => {
      const random = requestOf(mistakes, given, (mistake) => draftOfMistake(operation, mistake, given));
      return { subject: random.draft, control: sharedControl(plainExample, operation, given), random };
    },
  });
}

/** Characters of the text a seed is made of. */
const seedLength = 12;

function requestOf<Drawn>(
  arbitrary: Arbitrary<Drawn>,
  given: Given,
  draftOf: (drawn: Drawn) => RequestDraft,
): RandomRequest {
  const [drawn] = sample(arbitrary, { seed: seedOf(given.ids.token(seedLength)), numRuns: 1 });
  if (drawn === undefined) throw new Error('nothing was drawn');
  const from = (value: Drawn, context: unknown): RandomRequest => ({
    draft: () => draftOf(value),
    *smaller() {
      for (const { value: less, context: its } of arbitrary.shrink(value, context)) yield from(less, its);
    },
  });
  return from(drawn, undefined);
}

/** FNV-1a over the code units. */
function seedOf(text: string): number {
  return (
    [...text].reduce(
      (hash, character) => Math.imul(hash ^ character.charCodeAt(0), 16_777_619),
      2_166_136_261,
    ) | 0
  );
}
