import { LosslessNumber } from 'lossless-json';
import type { Json } from '../../contracts/operation.ts';
import type { FieldType } from '../../schemas/doc-page.ts';
import type { Mistake } from './mistake-case.ts';

const textOf = (current: Json | undefined, otherwise: string): string =>
  typeof current === 'string' ? current : otherwise;

const numberOf = (current: Json | undefined): number => (typeof current === 'number' ? current : 1);

const firstOf = (current: Json | undefined): Json | undefined =>
  Array.isArray(current) ? (current as readonly Json[])[0] : undefined;

/** The digits of the text where it has no others, so that a gateway which turns numbers into texts has nothing to object to. */
function digitsOf(current: Json | undefined): Json {
  const text = textOf(current, '');
  return /^(0|[1-9]\d*)$/.test(text) ? new LosslessNumber(text) : 12_345_678;
}

const asText: Mistake['holds'] = { zh: '为 JSON 字符串', en: 'as a JSON string' };

/** What stands in for a value of each type: the neighbour that a careless writer sends, and something quite different. */
export const wrongTypes: Readonly<Partial<Record<FieldType, readonly Mistake[]>>> = {
  string: [
    { variant: 'number', holds: { zh: '为数字', en: 'as a number' }, value: digitsOf },
    { variant: 'object', holds: { zh: '为对象', en: 'as an object' }, value: () => ({}) },
  ],
  number: [
    {
      variant: 'text',
      holds: { zh: '为带引号的数字', en: 'as a number in quotes' },
      value: (current) => String(numberOf(current)),
    },
    {
      variant: 'array',
      holds: { zh: '为只含一个数字的数组', en: 'as a list of one number' },
      value: (current) => [numberOf(current)],
    },
  ],
  integer: [
    {
      variant: 'text',
      holds: { zh: '为带引号的数字', en: 'as a number in quotes' },
      value: (current) => String(numberOf(current)),
    },
    {
      variant: 'fraction',
      holds: { zh: '为小数', en: 'as a fraction' },
      value: (current) => numberOf(current) + 0.5,
    },
  ],
  boolean: [
    {
      variant: 'text',
      holds: { zh: '为带引号的布尔值', en: 'as true or false in quotes' },
      value: (current) => String(current === true),
    },
    {
      variant: 'number',
      holds: { zh: '为 0 或 1', en: 'as 0 or 1' },
      value: (current) => (current === true ? 1 : 0),
    },
  ],
  object: [
    {
      variant: 'array',
      holds: { zh: '为只含该对象的数组', en: 'as a list of that object' },
      value: (current) => [current ?? {}],
    },
    { variant: 'text', holds: asText, value: (current) => JSON.stringify(current ?? {}) },
  ],
  array: [
    {
      variant: 'bare-element',
      holds: { zh: '为单个元素,没有数组', en: 'as one element without its list' },
      value: (current) => firstOf(current) ?? {},
    },
    { variant: 'text', holds: asText, value: (current) => JSON.stringify(current ?? []) },
  ],
};
