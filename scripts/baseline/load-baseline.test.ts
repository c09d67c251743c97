import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { KitError } from '../../schemas/kit-error.ts';
import { findBaseline, loadBaseline } from './load-baseline.ts';

const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-baseline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Returns what is said of a baseline that cannot be used. */
function refusal(text: string): string {
  try {
    loadBaseline(write('bad.yaml', text));
  } catch (error) {
    return (error as KitError).message.replaceAll(folder, '<dir>');
  }
  throw new Error('this baseline was read');
}

const entry = (expires: string, requirement = 'signature.response-verifies') =>
  [
    `  - requirement: ${requirement}`,
    '    operation: card.pay',
    '    reason: corrected in December',
    '    owner: payments',
    `    expires: ${expires}`,
    '',
  ].join('\n');

describe('a baseline', () => {
  it('is its entries', () => {
    const file = write('good.yaml', `accepted:\n${entry('2026-12-31')}`);
    expect(loadBaseline(file)).toEqual([
      {
        requirement: 'signature.response-verifies',
        operation: 'card.pay',
        reason: 'corrected in December',
        owner: 'payments',
        expires: '2026-12-31',
      },
    ]);
  });

  it('is looked for beside a configuration or for a named target, never for the embedded sandbox', () => {
    write('baseline.yaml', 'accepted: []\n');
    expect(findBaseline({}, folder)).toBeUndefined();
    expect(findBaseline({ target: 'uat' }, folder)).toEqual([]);
    expect(findBaseline({ config: join(folder, 'ebuy-kit.config.yaml') }, '/')).toEqual([]);
    expect(findBaseline({ target: 'uat' }, join(folder, 'elsewhere'))).toBeUndefined();
  });

  it('that cannot be read, or is no YAML, says where', () => {
    expect(() => loadBaseline(join(folder, 'none.yaml'))).toThrow(/\[baseline-unreadable\]/);
    expect(refusal('accepted: [\n')).toMatchInlineSnapshot(`
      "The baseline is not well-formed YAML [baseline-malformed]
        where: <dir>/bad.yaml:2:1
        expected: accepted: [{ requirement, operation, reason, owner, expires: YYYY-MM-DD }]
        actual: Flow sequence in block collection must be sufficiently indented and end with a ]"
    `);
  });

  it('without a reason, an owner or a day that exists names the line and the key', () => {
    expect(refusal('accepted:\n  - requirement: a\n    operation: b\n')).toMatchInlineSnapshot(`
      "In the baseline, accepted.0 cannot be used [baseline-invalid]
        where: <dir>/bad.yaml:2
        expected: accepted: [{ requirement, operation, reason, owner, expires: YYYY-MM-DD }]
        actual: must have required property 'reason'
        what to do: every entry names requirement, operation, reason, owner and the day it expires"
    `);
    expect(refusal(`accepted:\n${entry('2026-02-30')}`)).toMatchInlineSnapshot(`
      "In the baseline, expires cannot be used [baseline-invalid]
        where: <dir>/bad.yaml:6
        expected: accepted: [{ requirement, operation, reason, owner, expires: YYYY-MM-DD }]
        actual: no such day
        what to do: every entry names requirement, operation, reason, owner and the day it expires"
    `);
    expect(refusal(`accepted:\n${entry('soon')}`)).toContain('[baseline-invalid]');
  });

  it('that accepts one failure twice names both places', () => {
    const twice = `accepted:\n${entry('2026-12-31')}${entry('2027-12-31')}`;
    expect(refusal(twice)).toMatchInlineSnapshot(`
      "The baseline accepts one failure twice: card.pay × signature.response-verifies [baseline-repeats]
        where: <dir>/bad.yaml:2, <dir>/bad.yaml:7
        what to do: keep one of them"
    `);
    const apart = `accepted:\n${entry('2026-12-31')}${entry('2026-12-31', 'envelope.uuid-echoed')}`;
    expect(loadBaseline(write('apart.yaml', apart))).toHaveLength(2);
  });
});
