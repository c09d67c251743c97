import { describe, expect, it } from 'vitest';
import { readVerdict, verdictAt } from './read-verdict.ts';

const verdict = (results: readonly object[], errors: readonly object[] = []) =>
  JSON.stringify({ result: errors.length === 0, errors, interactionResults: results });

const failing = (mismatch: object) =>
  verdict(
    [{ description: '#0', result: 'Error' }],
    [{ interaction: 'Verifying a pact between a and b - #0', mismatch }],
  );

describe('a verdict of the verifier', () => {
  it('tells what was honoured', () => {
    const verdicts = readVerdict(verdict([{ description: '#0', result: 'OK' }]));
    expect(verdictAt(verdicts, 0)).toEqual({ outcome: 'honoured', mismatches: [] });
  });

  it('tells what was broken, in an order that does not change', () => {
    const one = {
      type: 'BodyMismatch',
      path: '$.success',
      expected: 'true',
      actual: '1',
      mismatch: 'not a boolean',
    };
    const other = {
      type: 'StatusMismatch',
      expected: 200,
      actual: 500,
      mismatch: 'expected 200 but was 500',
    };
    for (const mismatches of [
      [one, other],
      [other, one],
    ]) {
      expect(verdictAt(readVerdict(failing({ type: 'mismatches', mismatches })), 0)).toEqual({
        outcome: 'broken',
        mismatches: [
          { path: '$.success', expected: 'true', actual: '1', words: 'not a boolean' },
          { path: 'status', expected: '200', actual: '500', words: 'expected 200 but was 500' },
        ],
      });
    }
  });

  it('is no verdict on what it names a mistake for, does not explain, or does not mention', () => {
    const mistaken = readVerdict(failing({ type: 'error', message: 'connection closed' }));
    expect(verdictAt(mistaken, 0)).toMatchObject({
      outcome: 'unknown',
      reason: { en: expect.stringContaining('connection closed') },
    });
    const unexplained = readVerdict(verdict([{ description: '#0', result: 'Error' }]));
    expect(verdictAt(unexplained, 0).outcome).toBe('unknown');
    expect(verdictAt(readVerdict(verdict([])), 0).outcome).toBe('unknown');
  });

  it.each(['Verfication failed', '{"result":true}'])('is none where it reads %s', (text) => {
    expect(() => readVerdict(text)).toThrow('[pact-verifier-died]');
  });
});
