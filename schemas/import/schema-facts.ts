import type { EnumerationValue, FieldRow, FieldType } from '../doc-page.ts';
import type { ImportFindingCode } from './import-finding.ts';
import { isJsonObject, type JsonObject, memberOf, printValue, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';

/** The facts of a row that keywords of its schema state; what a row has no column for is told in `note` (zh). */
export interface SchemaFacts {
  readonly facts: Partial<FieldRow>;
  readonly problems: readonly { readonly code: ImportFindingCode; readonly actual: string }[];
}

interface Draft {
  readonly facts: { -readonly [Key in keyof FieldRow]?: FieldRow[Key] };
  readonly notes: string[];
  readonly problems: { code: ImportFindingCode; actual: string }[];
}

/** Reads the keywords of one schema, draft-04 and later ones alike; `type` is the type that was found for it. */
export function schemaFacts(schema: JsonObject, type: FieldType): SchemaFacts {
  const draft: Draft = { facts: {}, notes: [], problems: [] };
  readLimits(schema, type, draft);
  readEnumeration(schema, type, draft);
  readTexts(schema, type, draft);
  readNumbers(schema, draft);
  return {
    facts: { ...draft.facts, ...(draft.notes.length === 0 ? {} : { note: draft.notes.join('；') }) },
    problems: draft.problems,
  };
}

function readLimits(schema: JsonObject, type: FieldType, draft: Draft): void {
  const keys = type === 'array' ? (['minItems', 'maxItems'] as const) : (['minLength', 'maxLength'] as const);
  const [min, max] = keys.map((key) => wholeNumber(schema, key, draft));
  if (min === undefined && max === undefined) return;
  const isContradictory = min !== undefined && max !== undefined && min > max;
  if (isContradictory) draft.problems.push({ code: 'limits-contradict', actual: `${min} > ${max}` });
  if (isContradictory || (type !== 'string' && type !== 'array')) {
    // Only texts and arrays have a length; what else prints one keeps it as a remark.
    draft.notes.push(`${keys[0]} ${min ?? '-'}，${keys[1]} ${max ?? '-'}`);
    return;
  }
  // YApi writes 0 where nobody typed anything: no lower limit.
  if (min !== undefined && min > 0) draft.facts[keys[0]] = min;
  if (max !== undefined) draft.facts[keys[1]] = max;
}

function wholeNumber(schema: JsonObject, key: string, draft: Draft): number | undefined {
  const value = memberOf(schema, key);
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  draft.problems.push({ code: 'schema-keyword-wrong', actual: `${key}: ${printValue(value)}` });
  return undefined;
}

function readEnumeration(schema: JsonObject, type: FieldType, draft: Draft): void {
  const constant = memberOf(schema, 'const');
  const listed = memberOf(schema, 'enum') ?? (constant === undefined ? undefined : [constant]);
  const words = textOf(memberOf(schema, 'enumDesc')).slice(0, importLimits.textLength);
  if (!Array.isArray(listed)) {
    if (listed !== undefined && listed !== null) {
      draft.problems.push({ code: 'schema-keyword-wrong', actual: `enum: ${printValue(listed)}` });
    }
    if (words !== '') draft.notes.push(`枚举说明：${words}`);
    return;
  }
  if (listed.length > importLimits.enumeration) {
    draft.problems.push({ code: 'enumeration-too-long', actual: String(listed.length) });
    return;
  }
  const values = [...new Set(listed.filter((value) => value !== null && value !== '').map(printValue))];
  if (values.length === 0) return;
  if (!enumerationFits(values, type)) {
    draft.problems.push({ code: 'enumeration-unfit', actual: values.join(', ') });
    draft.notes.push(`枚举：${values.join('、')}${words === '' ? '' : `（${words}）`}`);
    return;
  }
  const parts = words.split(/[\n;；,，、]+/u).map((part) => part.trim());
  const meanings = values.map((value) => meaningOf(value, parts));
  if (words !== '' && meanings.includes('')) draft.notes.push(`枚举说明：${words}`);
  draft.facts.enumeration = values.map(
    (value, index): EnumerationValue => ({ value, meaning: meanings[index] ?? '' }),
  );
}

/** True where values of that type can be enumerated: texts, and numbers that are some. */
export function enumerationFits(values: readonly string[], type: FieldType): boolean {
  if (type === 'string') return true;
  return (type === 'number' || type === 'integer') && values.every((value) => Number.isFinite(Number(value)));
}

/** Finds what `enumDesc` says of one value: `1:已支付`, `1-已支付`, `1(已支付)`, one per line or divided by commas. */
function meaningOf(value: string, parts: readonly string[]): string {
  const part = parts.find(
    (candidate) => candidate.startsWith(value) && /^\s*[:：=\-(（ ]/u.test(candidate.slice(value.length)),
  );
  if (part === undefined) return '';
  return part.slice(value.length).replace(/^[\s:：=\-(（]+|[)）\s]+$/gu, '');
}

function readTexts(schema: JsonObject, type: FieldType, draft: Draft): void {
  const mock = memberOf(schema, 'mock');
  const mockText =
    bounded(textOf(isJsonObject(mock) ? memberOf(mock, 'mock') : mock)) || printed(schema, 'example');
  if (mockText !== '') draft.facts.mock = mockText;
  const fallback = printed(schema, 'default');
  if (fallback !== '') draft.facts.defaultValue = fallback;
  const pattern = bounded(textOf(memberOf(schema, 'pattern')));
  if (pattern !== '') readPattern(pattern, type, draft);
  const format = textOf(memberOf(schema, 'format'));
  const known = ({ ipv4: 'ipv4', uri: 'url', url: 'url' } as Readonly<Record<string, string>>)[format];
  if (known !== undefined && type === 'string') draft.facts.format = known;
  else if (format !== '') draft.notes.push(`format ${bounded(format)}`);
}

function readPattern(pattern: string, type: FieldType, draft: Draft): void {
  if (type === 'string' && isPattern(pattern)) {
    draft.facts.pattern = pattern;
    return;
  }
  draft.problems.push({ code: 'pattern-invalid', actual: pattern });
  draft.notes.push(`pattern ${pattern}`);
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function printed(schema: JsonObject, key: string): string {
  const value = memberOf(schema, key);
  return value === undefined || value === null ? '' : bounded(printValue(value));
}

function bounded(text: string): string {
  return text.slice(0, importLimits.textLength).trim();
}

/** Limits of numbers have no column in a record; draft-04 marks an excluded limit by `true`, later drafts by the number. */
function readNumbers(schema: JsonObject, draft: Draft): void {
  for (const [key, exclusive, words] of [
    ['minimum', 'exclusiveMinimum', '数值下限'],
    ['maximum', 'exclusiveMaximum', '数值上限'],
  ] as const) {
    const limit = memberOf(schema, key);
    const excluded = memberOf(schema, exclusive);
    if (typeof excluded === 'number') draft.notes.push(`${words} ${excluded}（不含）`);
    if (typeof limit === 'number')
      draft.notes.push(`${words} ${limit}${excluded === true ? '（不含）' : ''}`);
  }
  const step = memberOf(schema, 'multipleOf');
  if (typeof step === 'number') draft.notes.push(`须为 ${step} 的倍数`);
  if (memberOf(schema, 'uniqueItems') === true) draft.notes.push('元素不得重复');
  if (memberOf(schema, 'deprecated') === true) draft.notes.push('已废弃');
}
