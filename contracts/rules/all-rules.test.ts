import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../catalogue.generated.ts';
import { missingQuotes } from '../record-source.ts';
import { requirementsOf, rulesOf } from '../requirements/all-requirements.ts';
import { allRules } from './all-rules.ts';

const sources = new URL('../../schemas/sources/', import.meta.url);
const lineAt = (document: string, line: number) =>
  readFileSync(new URL(document, sources), 'utf8').split(/\r?\n/)[line - 1]?.trim() ?? '';
const shortName = (document: string) =>
  document.startsWith('records/') ? document.slice('records/'.length) : document.slice(0, 3);

describe('the rules', () => {
  it('are all those declared in this folder', () => {
    const declared = readdirSync(new URL('.', import.meta.url))
      .filter((file) => /^[a-z-]+\.ts$/.test(file) && !['all-rules.ts', 'rule.ts'].includes(file))
      .flatMap((file) =>
        [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/^ {4}id: '(.+)',$/gm)].map(
          ([, id]) => id,
        ),
      );
    expect(declared.sort()).toEqual(allRules.map(({ id }) => id).sort());
  });

  it('each apply to an operation of the catalogue', () => {
    for (const rule of allRules) {
      expect(operations.some(rule.appliesTo), rule.id).toBe(true);
    }
  });

  it('hold signed operations to signatures, and no other', () => {
    for (const operation of operations) {
      const isHeld = rulesOf(operation).some(({ family }) => family === 'signature');
      expect(isHeld, operation.id).toBe(operation.envelope === 'paas' && operation.isOutbound !== true);
    }
  });

  it('do not speak of fields beyond the documents where the documents are an example or are cut off', () => {
    const held = operations
      .filter((operation) =>
        rulesOf(operation).some(({ id }) => id === 'undocumented.answer-has-no-other-fields'),
      )
      .map(({ id }) => id);
    expect(held).toEqual([
      'card.pay',
      'legacy.createTrade',
      'posp.ecouponPreVerify',
      'wallet.syncPlatformUserInfo',
    ]);
  });

  it('quote words and rows that their documents hold', () => {
    expect(missingQuotes()).toEqual([]);
  });

  it('do not speak of what the gateway sends', () => {
    const outbound = operations.filter(({ isOutbound }) => isOutbound === true);
    expect(outbound.map(({ id }) => id)).toEqual(['legacy.notifyTrade', 'payment.notifyTrade']);
    expect(outbound.flatMap(rulesOf)).toEqual([]);
  });

  it('and the rules of operations stand on the lines they are quoted from', async () => {
    const declared = operations
      .flatMap(requirementsOf)
      .filter(({ constraint, id }) => constraint === undefined && !id.includes('.error.'));
    const quotes = [...new Map(declared.map((requirement) => [requirement.id, requirement])).values()].map(
      ({ id, level, source }) =>
        `${level.padEnd(6)} ${id}\n       ${shortName(source.document)}:${source.line} ${lineAt(source.document, source.line).slice(0, 110)}`,
    );
    await expect(`${quotes.join('\n')}\n`).toMatchFileSnapshot('golden/quoted-lines.txt');
  });
});
