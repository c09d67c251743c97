import type { ViolationKind } from '../../schemas/violation.ts';
import { Refused } from '../refusal.ts';
import { lastName } from './field-name.ts';
import type { Rule } from './incoming.ts';

/** The kinds of mismatch that concern lengths. */
export const lengthKinds: readonly ViolationKind[] = ['min-length', 'max-length', 'min-items', 'max-items'];

/** Every documented length, minima included; code points. */
export const lengthsAreDocumented: Rule = {
  id: 'lengths-are-documented',
  title: { zh: '字段长度符合文档', en: 'Lengths are as documented' },
  judge: ({ violations }) => {
    // A signature that verifies has the length it has; one page allows 50 characters, SHA-256 in hex makes 64 (fccb6).
    const wrong = violations().find(({ kind, path }) => lengthKinds.includes(kind) && path !== 'sign');
    if (wrong !== undefined) throw new Refused('length', lastName(wrong.path));
  },
};
