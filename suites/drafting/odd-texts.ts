import type { Operation } from '../../contracts/operation.ts';
import { isContentPath } from '../../contracts/read-path.ts';
import type { Case } from '../case.ts';
import { currentValue } from './draft-with.ts';
import { type RequestField, requestFields } from './field.ts';
import { type Mistake, mistakeCase } from './mistake-case.ts';
import { isRepresentative } from './representatives.ts';
import { specimenContent } from './specimen.ts';
import { isFreeText } from './value-space.ts';

/** Texts that readers, databases and screens stumble over; each holds what the field held as well. */
const oddities: readonly Mistake[] = (
  [
    ['nul', { zh: '含 NUL 字符', en: 'with a NUL in it' }, (text) => `${text}\u0000`],
    [
      'control-characters',
      { zh: '含控制字符', en: 'with control characters' },
      (text) => `${text}\u0007\u001b`,
    ],
    ['line-separator', { zh: '含 U+2028', en: 'with U+2028 in it' }, (text) => `${text}\u2028`],
    ['zero-width', { zh: '含零宽字符', en: 'with a zero-width character' }, (text) => `\u200b${text}`],
    [
      'right-to-left',
      { zh: '含从右到左的控制符', en: 'with a right-to-left override' },
      (text) => `\u202e${text}`,
    ],
    ['full-width', { zh: '含全角字符', en: 'with full-width characters' }, (text) => `Ａ${text}`],
    [
      'decomposed',
      { zh: '含组合字符(NFD)', en: 'with a decomposed character (NFD)' },
      (text) => `e\u0301${text}`,
    ],
    ['lone-surrogate', { zh: '含孤立的代理项', en: 'with a lone surrogate' }, (text) => `${text}\ud800`],
    ['blanks-around', { zh: '首尾有空格', en: 'with blanks around it' }, (text) => ` ${text} `],
    ['blanks-only', { zh: '只有空格', en: 'of blanks alone' }, (text) => ' '.repeat([...text].length)],
  ] as const satisfies readonly (readonly [string, Mistake['holds'], (text: string) => string])[]
).map(([variant, holds, change]) => ({
  variant,
  holds,
  value: (current) => change(typeof current === 'string' ? current : ''),
}));

/** Returns the cases of odd texts in one free text of the operation that stands for its system. */
export function oddTextCases(operation: Operation): readonly Case[] {
  const field = isRepresentative(operation) ? roomiestText(operation) : undefined;
  if (!field) return [];
  return oddities.map((mistake) =>
    mistakeCase({
      family: 'envelope',
      field,
      mistake,
      variant: `${field.path}-${mistake.variant}`,
      requirements: ['envelope.unregulated-request-answered'],
      expectation: { kind: 'either' },
    }),
  );
}

/** The free text of the example with the most room, so that an oddity does not make it too long. */
export function roomiestText(operation: Operation): RequestField | undefined {
  const content = specimenContent(operation);
  return requestFields(operation)
    .filter((field) => isContentPath(operation.envelope, field.path) && isFreeText(field))
    .filter((field) => typeof currentValue(field, content) === 'string')
    .toSorted((a, b) => roomOf(b) - roomOf(a))[0];
}

function roomOf({ property: { maxLength = Number.MAX_SAFE_INTEGER } }: RequestField): number {
  return maxLength;
}
