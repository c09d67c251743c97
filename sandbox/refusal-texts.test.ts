import { describe, expect, it } from 'vitest';
import { errorCodeOf } from './error-codes.ts';
import { langOf, refusalReasons, refusalText } from './refusal-texts.ts';
import { routes } from './routes.ts';

describe('the words of a refusal', () => {
  const fields = [
    undefined,
    'uuid',
    'tradeComponentOrderIdOfSomeVeryLongNameIndeedAsNoneIs',
    '长'.repeat(80),
  ];
  const all = refusalReasons.flatMap((reason) =>
    fields.map((field) => ({ reason, ...(field && { field }) })),
  );

  it.each(['zh', 'en'] as const)('fit into 50 characters (%s)', (lang) => {
    const lengths = all.map((refusal) => [...refusalText(refusal, lang)].length);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50);
  });

  it('name the field, shortened where it is long', () => {
    expect(refusalText({ reason: 'length', field: 'name' }, 'en')).toBe('name: Wrong length');
    expect(refusalText({ reason: 'length', field: 'n'.repeat(60) }, 'en')).toBe(
      `${'n'.repeat(35)}…: Wrong length`,
    );
  });

  it.each([
    ['zh_CN', 'zh'],
    ['zh-CN', 'zh'],
    ['en', 'en'],
    ['en_US', 'en'],
    ['EN-gb', 'en'],
    ['english', 'zh'],
    [undefined, 'zh'],
    [7, 'zh'],
  ])('come for lang %s in %s', (lang, expected) => {
    expect(langOf(lang)).toBe(expected);
  });
});

const served = [...routes.values()].map(({ operation }) => operation);

describe('the codes of a refusal', () => {
  it.each(served)('$id answers only documented codes where its page has a table', (operation) => {
    const rows = operation.schema['x-errors'].filter(({ isProposed }) => isProposed !== true);
    const documented = rows.map(({ code }) => code);
    const answered = refusalReasons.map((reason) => errorCodeOf(operation, reason));
    expect(answered.every(({ status }) => status === 'documented')).toBe(documented.length > 0);
    expect(
      answered.filter(({ code, status }) => status === 'documented' && !documented.includes(code)),
    ).toEqual([]);
  });

  it.each(served)('$id never answers a refusal with a code of success', (operation) => {
    const codes = refusalReasons.map((reason) => errorCodeOf(operation, reason).code);
    expect(codes.filter((code) => ['', '00', '100', '80', '81'].includes(code))).toEqual([]);
  });
});
