import type { Operation } from '../../contracts/operation.ts';
import { type Case, defineCase } from '../case.ts';
import { plainExample, sharedControl } from './arrangement.ts';
import { type CodedMistake, codedMistakesOf, codeOf } from './demonstrations/cashier-codes.ts';
import { specimenGiven } from './specimen.ts';

const rule = 'errors.one-of-two-mistakes-answered';

/** The operation for which every pair is tried; its neighbours get a chain, since one filter reads them all. */
const wholeFor = 'legacy.createTrade';

/**
 * Returns the cases of requests with two mistakes that have codes of their own: which of the two is answered is the order
 * in which a gateway checks. Their expectation names both codes, so that the record tells the order.
 */
export function twoMistakeCases(operation: Operation): readonly Case[] {
  const mistakes = firstOfEachCode(codedMistakesOf(operation.id));
  const pairs = mistakes.flatMap((first, index) =>
    mistakes
      .slice(index + 1)
      .flatMap((second) => (areApart(operation, first, second) ? [[first, second] as const] : [])),
  );
  const tried = operation.id === wholeFor ? pairs : chainOf(pairs);
  return tried.map(([first, second]) => caseOf(operation, first, second));
}

function firstOfEachCode(mistakes: readonly CodedMistake[]): readonly CodedMistake[] {
  return [...new Map(mistakes.toReversed().map((mistake) => [mistake.code, mistake])).values()].toReversed();
}

/** The first pair of each mistake. */
function chainOf(pairs: readonly (readonly [CodedMistake, CodedMistake])[]): typeof pairs {
  return pairs.filter(([first], index) => pairs.findIndex(([other]) => other === first) === index);
}

/** Two mistakes in one field would be one. */
function areApart(operation: Operation, first: CodedMistake, second: CodedMistake): boolean {
  const touched = touchedBy(operation, second);
  return touchedBy(operation, first).every((name) => !touched.includes(name));
}

function touchedBy(operation: Operation, { change }: CodedMistake): readonly string[] {
  const given = specimenGiven();
  const content = operation.example(given);
  const changed = change(content, given);
  const names = new Set([...Object.keys(content), ...Object.keys(changed)]);
  return [...names].filter((name) => JSON.stringify(content[name]) !== JSON.stringify(changed[name]));
}

function caseOf(operation: Operation, first: CodedMistake, second: CodedMistake): Case {
  const mistakes = [first, second];
  return defineCase({
    about: rule,
    variant: mistakes.map(({ code }) => code).join('+'),
    operation,
    family: 'error-code',
    title: {
      zh: `${mistakes.map(({ title }) => title.zh).join('、同时')},应返回其中之一的错误码`,
      en: `${mistakes.map(({ title }) => title.en).join(', and at once: ')} is answered with the code of one of the two`,
    },
    requirements: [rule],
    expectation: { kind: 'rejected', codes: mistakes.map(({ code }) => codeOf(code)) },
    make: (given) => ({
      subject: () => ({
        content: mistakes.reduce((content, { change }) => change(content, given), operation.example(given)),
      }),
      control: sharedControl(plainExample, operation, given),
    }),
  });
}
