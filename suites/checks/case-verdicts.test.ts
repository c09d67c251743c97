import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../schemas/types/record.ts';
import { judgeStory } from '../judge.ts';
import { type ExampleExchange, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { acceptedAsDocumented } from './accepted-as-documented.ts';
import { rejectedAsDocumented } from './rejected-as-documented.ts';

const ofLength = 'legacy.createTrade.request.content.orderTitle.max-length';
const ofCode = 'legacy.createTrade.error.MICRO_CASHIER_REQUEST_FREQUENTLY';
const haste = 'MICRO_CASHIER_REQUEST_FREQUENTLY';

const accepted: ExampleExchange = {};
const refused: ExampleExchange = { answer: exampleRefusal('MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL') };
const tooOften: ExampleExchange = { answer: exampleRefusal(haste) };
const html: ExampleExchange = { answer: '<html>', status: 500 };
const reset: ExampleExchange = { transport: { outcome: 'reset', phase: 'headers', detail: '' } };

interface Row {
  readonly control?: ExampleExchange;
  readonly subject?: ExampleExchange;
  readonly requirement?: string;
  readonly codes?: readonly string[];
}

const verdict = (expectation: Expectation, { control, subject, requirement = ofLength }: Row) => {
  const exchanges = [
    ...(control ? [{ ...control, step: 'control' }] : []),
    ...(subject ? [{ ...subject, step: 'subject' }] : []),
  ];
  const story = exampleStory(exchanges, { expectation, requirements: [requirement] });
  const [finding] = judgeStory(story, [acceptedAsDocumented, rejectedAsDocumented]);
  return finding ? `${finding.outcome} ${finding.blame ?? ''}`.trim() : 'nothing';
};

describe('a case whose request must be rejected', () => {
  it.each<[string, string, Row]>([
    [
      'is passed when the control is accepted and the subject is not',
      'passed',
      { control: accepted, subject: refused },
    ],
    ['is failed when both are accepted', 'failed gateway', { control: accepted, subject: accepted }],
    ['cannot be told when its control was refused', 'cantTell harness', { control: refused }],
    ['cannot be told when its control found the gateway busy', 'cantTell environment', { control: tooOften }],
    ['cannot be told when its control got no answer', 'cantTell environment', { control: reset }],
    [
      'cannot be told when the gateway is busy',
      'cantTell environment',
      { control: accepted, subject: tooOften },
    ],
    [
      'cannot be told when the connection is reset',
      'cantTell environment',
      { control: accepted, subject: reset },
    ],
    [
      'cannot be told when the answer is unreadable',
      'cantTell gateway',
      { control: accepted, subject: html },
    ],
    ['cannot be told without a control', 'cantTell harness', { subject: refused }],
    ['cannot be told when the run was cut before the subject', 'cantTell harness', { control: accepted }],
    ['finds nothing when nothing was sent', 'nothing', {}],
    [
      'is passed by the code for haste when it is after that code',
      'passed',
      { control: accepted, subject: tooOften, requirement: ofCode, codes: [haste] },
    ],
    [
      'is failed by another code when it is after one',
      'failed documents',
      {
        control: accepted,
        subject: refused,
        requirement: 'legacy.createTrade.error.MICRO_CASHIER_INVALID_PARAMETER',
        codes: ['MICRO_CASHIER_INVALID_PARAMETER'],
      },
    ],
    [
      'is passed by another code where a field is judged and not the code',
      'passed',
      { control: accepted, subject: refused, codes: [haste] },
    ],
  ])('%s', (_name, expected, row) => {
    expect(verdict({ kind: 'rejected', codes: [...(row.codes ?? [])] }, row)).toBe(expected);
  });
});

describe('a case whose request must be accepted', () => {
  it.each<[string, string, Row]>([
    ['is passed when it is accepted', 'passed', { subject: accepted }],
    [
      'is failed when it is refused and its control is not',
      'failed gateway',
      { control: accepted, subject: refused },
    ],
    [
      'cannot be told when its control is refused too',
      'cantTell harness',
      { control: refused, subject: refused },
    ],
    ['cannot be told without a control', 'cantTell harness', { subject: refused }],
    [
      'cannot be told when the gateway is busy',
      'cantTell environment',
      { control: accepted, subject: tooOften },
    ],
    [
      'cannot be told when the connection is reset',
      'cantTell environment',
      { control: accepted, subject: reset },
    ],
    [
      'cannot be told when the answer is unreadable',
      'cantTell gateway',
      { control: accepted, subject: html },
    ],
    ['finds nothing when nothing was sent', 'nothing', {}],
  ])('%s', (_name, expected, row) => {
    expect(verdict({ kind: 'accepted' }, row)).toBe(expected);
  });
});
