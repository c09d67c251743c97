import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { isContentPath } from '../../contracts/read-path.ts';
import { lengthRules } from '../../contracts/rules/length.ts';
import { type Case, defineCase, type RequestDraft } from '../case.ts';
import { currentValue, draftWithAll } from './draft-with.ts';
import { type RequestField, requestFields } from './field.ts';
import { specimenContent } from './specimen.ts';
import { isFreeText } from './value-space.ts';

const rule = 'length.counted-in-characters';

/** 3 bytes in UTF-8, one UTF-16 unit. */
const chinese = '汉';
/** 4 bytes in UTF-8, two UTF-16 units, one code point outside the BMP. */
const emoji = '😀';

/** Shorter limits leave no room to tell the units apart. */
const shortestTelling = 4;

/**
 * Returns the case that finds out in which unit an operation counts: its free texts filled up to their limits with Chinese
 * characters and emoji. Where that is refused, texts follow that are full in another unit; each has a step of its name.
 */
export function unitCases(operation: Operation): readonly Case[] {
  const applies = lengthRules.some(({ id, appliesTo }) => id === rule && appliesTo(operation));
  if (!applies) return [];
  const fields = tellingFields(operation);
  return [
    defineCase({
      about: rule,
      variant: 'unit',
      operation,
      family: 'length',
      title: {
        zh: `${fields.length} 个字段填满汉字和表情符号的请求应被接受`,
        en: `A request with ${fields.length} fields full of Chinese characters and emoji is accepted`,
      },
      requirements: [rule],
      expectation: { kind: 'accepted' },
      make: (given) =>
        fields.length === 0
          ? { inapplicable: noField }
          : {
              subject: () => filledWith(operation, fields, given, mixed),
              // As full, in a unit in which all counts are the same: else it is the limit that is wrong, not the unit.
              control: { draft: () => filledWith(operation, fields, given, ascii) },
              alone: () =>
                otherFillings.map(({ step, text }) => ({
                  ...filledWith(operation, fields, given, text),
                  step,
                })),
            },
    }),
  ];
}

const noField = {
  zh: '请求中没有可自由填写且示例带有的文本字段',
  en: 'the example holds no text that may be filled in freely',
};

/** Texts that may hold anything, stand in the example and are long enough. */
function tellingFields(operation: Operation): readonly RequestField[] {
  const content: Content = specimenContent(operation);
  return requestFields(operation).filter(
    (field) =>
      isContentPath(operation.envelope, field.path) &&
      roomOf(field) >= shortestTelling &&
      typeof currentValue(field, content) === 'string' &&
      isFreeText(field),
  );
}

/** How much a text may vary in length. */
function roomOf({ property: { minLength = 0, maxLength = 0 } }: RequestField): number {
  return maxLength - minLength;
}

type Filling = (limit: number) => string;

const ascii: Filling = (limit) => 'a'.repeat(limit);

const mixed: Filling = (limit) => chinese.repeat(limit - 1) + emoji;

/** What is full in UTF-16 units, what fills the bytes, and Chinese characters alone. */
const otherFillings: readonly { readonly step: string; readonly text: Filling }[] = [
  { step: 'chinese-characters', text: (limit) => chinese.repeat(limit) },
  { step: 'emoji-utf-16-units', text: (limit) => emoji.repeat(Math.trunc(limit / 2)) },
  { step: 'chinese-bytes', text: (limit) => chinese.repeat(Math.trunc(limit / 3)) },
  { step: 'emoji-bytes', text: (limit) => emoji.repeat(Math.trunc(limit / 4)) },
];

function filledWith(
  operation: Operation,
  fields: readonly RequestField[],
  given: Given,
  text: Filling,
): RequestDraft {
  const placements = fields.map((field) => ({ field, value: text(field.property.maxLength ?? 0) }));
  return draftWithAll(operation, operation.example(given), placements);
}
