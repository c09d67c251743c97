import { expect, it } from 'vitest';
import type { Finding } from '../schemas/types/record.ts';
import { assertNoneFailed } from './failed-requirements.ts';
import { recordLines } from './record.fixture.ts';

const failed = (requirement: string): Finding => ({
  ...recordLines.finding,
  requirement,
  outcome: 'failed',
  expected: { zh: '已拒绝', en: 'rejected' },
  actual: { zh: '已接受', en: 'accepted' },
  at: 'response/uuid',
});

const results = (...findings: readonly Finding[]) => [{ line: recordLines.story, findings }];

it('names every failed requirement at level MUST, with what was expected and what was there', () => {
  const must = failed('legacy.createTrade.request.content.orderTitle.max-length');
  expect(() =>
    assertNoneFailed(results(must, failed('envelope.uuid-echoed'))),
  ).toThrowErrorMatchingInlineSnapshot(`
    [FailedRequirements: legacy.createTrade.request.content.orderTitle.max-length at response/uuid: expected rejected, was accepted (case:a#1)
    envelope.uuid-echoed at response/uuid: expected rejected, was accepted (case:a#1)]
  `);
});

it('is content with deviations below MUST and with what cannot be told', () => {
  const should = failed('legacy.createTrade.request.content.orderTitle.min-length');
  expect(() => assertNoneFailed(results(should, recordLines.finding))).not.toThrow();
});
