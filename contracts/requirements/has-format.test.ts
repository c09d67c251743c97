import { describe, expect, it } from 'vitest';
import { hasFormat } from './has-format.ts';

describe('the form of a value', () => {
  it.each([
    [{ pattern: '^\\d{3}$' }, '123', true],
    [{ pattern: '^\\d{3}$' }, '1234', false],
    [{ pattern: '^.{2}$' }, '👍👍', true],
    [{ format: 'epoch-ms' }, '1756709035100', true],
    [{ format: 'epoch-ms' }, '1756709035', false],
    [{ format: 'epoch-s' }, '1756709035', true],
    [{ format: 'epoch-s' }, '1756709035100', false],
    [{ format: 'json' }, '{}', true],
    [{ format: 'json' }, '{"tenderCode":"EB22110801|298"}', true],
    [{ format: 'json' }, '{', false],
    [{ format: 'code-secret-list' }, 'cardCoupon01|secret01', true],
    [{ format: 'code-secret-list' }, 'cardCoupon01', false],
    [{ format: 'code-secret-list' }, '|secret01', false],
    [{ format: 'a-format-of-tomorrow' }, 'anything', true],
  ])('%o, %s: %s', (constraint, text, expected) => {
    expect(hasFormat({ kind: 'pattern', ...constraint }, text)).toBe(expected);
  });
});
