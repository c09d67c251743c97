import { expect, it } from 'vitest';
import { type Blame, blameOf, blameRules } from './blame.ts';
import type { Judgement, Story } from './check.ts';
import {
  type ExampleExchange,
  exampleAnswer,
  exampleRefusal,
  exampleStory,
} from './judging/example-story.ts';
import { cantTell, failed, inapplicable, passed } from './judging/verdict.ts';

const text = { zh: '因', en: 'because' };
const failure = failed(text, text);
const shortNumber = { outTradeNo: '20250301run0000000000001' };

const judgement = (changes: Partial<Judgement>): Judgement => ({
  requirement: 'envelope.uuid-echoed',
  operation: 'legacy.createTrade',
  exchanges: ['x1'],
  verdict: failure,
  ...changes,
});

type Row = readonly [rule: string, blame: Blame, story: Story, judgement: Judgement];

const open = judgement({ verdict: cantTell(text) });
const after = (exchange: ExampleExchange) => exampleStory([exchange]);

const rows: readonly Row[] = [
  [
    'a-precondition-is-missing',
    'environment',
    exampleStory([], { unmet: text }),
    judgement({ verdict: cantTell(text), exchanges: [] }),
  ],
  [
    'no-whole-answer',
    'environment',
    after({ transport: { outcome: 'dns-failure', phase: 'connect', detail: '' } }),
    open,
  ],
  ['the-gateway-has-no-time', 'environment', after({ status: 429, answer: '' }), open],
  ['the-answer-is-unclear', 'gateway', after({ status: 500, answer: '<html>' }), open],
  ['nothing-can-be-told', 'harness', after({ answer: exampleRefusal('X') }), open],
  [
    'the-documents-only-show-it',
    'documents',
    after({ operation: 'wallet.getCardVoucherList' }),
    judgement({
      operation: 'wallet.getCardVoucherList',
      requirement: 'wallet.getCardVoucherList.cards-are-cashcards',
    }),
  ],
  [
    'the-documents-leave-it-open',
    'documents',
    after({}),
    judgement({ requirement: 'legacy.createTrade.error.MICRO_CASHIER_INVALID_PARAMETER' }),
  ],
  [
    'the-answer-repeats-what-the-request-may-hold',
    'documents',
    after({ answer: exampleAnswer({ content: shortNumber }) }),
    judgement({ requirement: 'legacy.createTrade.response.content.outTradeNo.min-length' }),
  ],
  ['the-gateway-did-it', 'gateway', after({}), judgement({})],
];

it.each(rows)('rule %s blames the %s', (rule, blame, story, judged) => {
  const exchanges = story.exchanges.filter(({ id }) => judged.exchanges.includes(id));
  expect(blameRules.find(({ holds }) => holds({ story, judgement: judged, exchanges }))?.id).toBe(rule);
  expect(blameOf(story, judged)).toBe(blame);
});

it('has an example of every rule', () => {
  expect(rows.map(([rule]) => rule)).toEqual(blameRules.map(({ id }) => id));
});

it.each([passed, inapplicable(text)])('blames nobody for $outcome', (verdict) => {
  expect(blameOf(exampleStory([{}]), judgement({ verdict }))).toBeUndefined();
});

it('blames the gateway where the answer repeats something else than the request held', () => {
  const story = after({ answer: exampleAnswer({ content: { outTradeNo: '20250301' } }) });
  const judged = judgement({ requirement: 'legacy.createTrade.response.content.outTradeNo.min-length' });
  expect(blameOf(story, judged)).toBe('gateway');
});
