import type { FieldRow } from '../doc-page.ts';
import type { MeaningRule } from './meaning-rule.ts';

const units = [
  [/单位[::]?元/u, 'yuan'],
  [/单位[::]?分(?![\u4e00-\u9fff])/u, 'fen'],
  [/单位(?:[::]|\()毫秒/u, 'ms'],
  [/单位(?:[::]|\()秒/u, 's'],
] as const;

/** Rules that read the form of a value: format, unit, length, default, who assigns it. */
export const formRules: readonly MeaningRule[] = [
  {
    id: 'assigned-by-ebuy',
    title: { zh: '取值由易百分配', en: 'the value is assigned by e-Buy' },
    read: ({ meaning }) => (meaning.includes('易百分配') ? { assigned: true } : undefined),
  },
  {
    id: 'begins-with-today',
    title: { zh: '以当天日期开头', en: "begins with today's date" },
    read: (row) =>
      isString(row) && /(?:当前日期\s*yyyyMMdd|yyyyMMdd\(当天\)).*开头/u.test(row.meaning)
        ? { format: 'today-prefix' }
        : undefined,
  },
  {
    id: 'begins-with-a-date',
    title: { zh: '以日期开头，未说哪一天', en: 'begins with a date, which one is not said' },
    read: ({ meaning }) =>
      /日期\(格式YYYYMMDD\)开头/u.test(meaning) ? { note: '写明以日期开头；是否当天，此处未说' } : undefined,
  },
  {
    id: 'date-and-time',
    title: { zh: '格式 yyyyMMddHHmmss', en: 'the format yyyyMMddHHmmss' },
    read: (row) =>
      isString(row) && row.meaning.includes('yyyyMMddHHmmss') ? { format: 'yyyyMMddHHmmss' } : undefined,
  },
  {
    id: 'timestamp-of-13-digits',
    title: { zh: '13 位时间戳', en: 'a timestamp of 13 digits' },
    read: ({ meaning }) => (/时间戳\(13位\)/u.test(meaning) ? { format: 'epoch-ms' } : undefined),
  },
  {
    id: 'code-and-secret',
    title: { zh: '码与密以 | 分隔', en: 'code and secret divided by |' },
    read: ({ meaning }) =>
      meaning.includes("'|'分隔")
        ? { format: 'code-secret-list', note: '多张之间如何分隔未写明' }
        : undefined,
  },
  {
    id: 'unit',
    title: { zh: '单位', en: 'the unit' },
    read: ({ meaning }) => {
      const unit = units.find(([pattern]) => pattern.test(meaning))?.[1];
      return unit === undefined ? undefined : { unit };
    },
  },
  {
    id: 'longest',
    title: { zh: '最长 N', en: 'at most N characters' },
    read: (row) => {
      const limit = /最长(\d+)/u.exec(row.meaning)?.[1];
      return limit === undefined || !isString(row) ? undefined : { maxLength: Number(limit) };
    },
  },
  {
    id: 'default',
    title: { zh: '默认:值', en: 'a default value' },
    read: ({ meaning }) => {
      const value = /默认[::]([A-Za-z0-9_]+)/u.exec(meaning)?.[1];
      return value === undefined ? undefined : { defaultValue: value };
    },
  },
];

function isString(row: FieldRow): boolean {
  return row.type === 'string';
}
