import type { EnumerationValue, FieldRow, FieldType } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import { valueFormats } from '../value-format.ts';
import type { YamlMap, YamlReader } from './yaml-reader.ts';

/** The keys of a row in a doc record or an amendment. */
export const rowKeys = [
  'name',
  'type',
  'printed',
  'items',
  'required',
  'min',
  'max',
  'meaning',
  'enum',
  'open',
  'earlier',
  'format',
  'pattern',
  'unit',
  'when',
  'assigned',
  'default',
  'mock',
  'certainty',
  'proposed',
  'proposedRequired',
  'note',
  'page',
  'fields',
] as const;

/** The keys that state a fact about a row that is already there. */
export type FactKey = Exclude<(typeof rowKeys)[number], 'name' | 'type' | 'fields'>;
type RowMap = YamlMap<FactKey>;

const fieldTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'unknown'] as const;
/** How sure a fact may be; absent means as printed. */
export const certainties = ['certain', 'restored', 'probable', 'unknown'] as const;

/** Reads the rows of a doc record. `page` is the public page behind them, unless a row names another. */
export function readRows(list: YamlReader, page: string | undefined): readonly FieldRow[] {
  return list.list().map((item) => readRow(item, page));
}

function readRow(item: YamlReader, page: string | undefined): FieldRow {
  const map = item.map(rowKeys);
  const source = sourceOf(item, map, page);
  const type = map.required('type').oneOf(fieldTypes);
  const children = map.optional('fields');
  if (children !== undefined && type !== 'object' && type !== 'array') {
    throw children.error({
      zh: 'fields 只用于 object 或 array',
      en: 'fields only under an object or an array',
    });
  }
  return {
    name: map.required('name').text(),
    type,
    printedType: map.optional('printed')?.text() ?? type,
    meaning: map.optional('meaning')?.text() ?? '',
    required: 'unknown',
    ...readFacts(map, type, source),
    children: children === undefined ? [] : readRows(children, page),
    source,
  };
}

/** Where a row stands: the line of the record, and the public page behind it. */
export function sourceOf(item: YamlReader, map: YamlMap<'page'>, page: string | undefined): Provenance {
  const own = map.optional('page')?.text() ?? page;
  return { document: item.source.document, line: item.line, ...(own === undefined ? {} : { page: own }) };
}

/** Everything a row may state beside its name, type, meaning and children; `type` is that of the row it speaks of. */
export function readFacts(map: RowMap, type: FieldType, source: Provenance): Partial<FieldRow> {
  const items = map.optional('items');
  if (items !== undefined && type !== 'array')
    throw items.error({ zh: 'items 只用于 array', en: 'items only under an array' });
  return {
    ...(items === undefined ? {} : { itemType: items.oneOf(fieldTypes) }),
    ...requiredness(map, source),
    ...limits(map, type),
    ...enumeration(map),
    ...map.pick('earlier', readEarlier).earlier,
    ...map.pick('format', (value) => value.oneOf(valueFormats.map((format) => format.name))),
    ...map.pick('pattern', readPattern),
    ...map.pick('unit', (value) => value.oneOf(['yuan', 'fen', 'ms', 's'])),
    ...condition(map),
    ...map.pick('assigned', (value) => value.isTrue()),
    ...(map.optional('default') === undefined ? {} : { defaultValue: map.required('default').text() }),
    ...map.pick('mock', (value) => value.text()),
    ...map.pick('certainty', (value) => value.oneOf(certainties)),
    ...(map.optional('proposed') === undefined ? {} : { isProposed: map.required('proposed').isTrue() }),
    ...map.pick('proposedRequired', (value) => value.oneOf(['yes', 'no'])),
    ...map.pick('note', (value) => value.text()),
  };
}

function requiredness(map: RowMap, source: Provenance): Partial<FieldRow> {
  const required = map.optional('required')?.oneOf(['yes', 'no', 'unknown']);
  if (required === undefined) return {};
  return required === 'unknown' ? { required } : { required, requiredSource: source };
}

function limits(map: RowMap, type: FieldType): Partial<FieldRow> {
  const min = map.optional('min');
  const max = map.optional('max');
  const given = min ?? max;
  if (given === undefined) return {};
  if (type !== 'string' && type !== 'array') {
    throw given.error({
      zh: 'min 与 max 只用于 string 或 array；其余写入 note',
      en: 'min and max only with string or array; put anything else into note',
    });
  }
  if (min !== undefined && max !== undefined && min.integer() > max.integer()) {
    throw max.error({ zh: '不小于 min', en: 'not below min' });
  }
  const [minKey, maxKey] =
    type === 'string' ? (['minLength', 'maxLength'] as const) : (['minItems', 'maxItems'] as const);
  return {
    ...(min === undefined ? {} : { [minKey]: min.integer() }),
    ...(max === undefined ? {} : { [maxKey]: max.integer() }),
  };
}

function enumeration(map: RowMap): Partial<FieldRow> {
  const list = map.optional('enum');
  const open = map.optional('open');
  if (list === undefined) {
    if (open !== undefined) throw open.error({ zh: 'open 须与 enum 同用', en: 'open only beside enum' });
    return {};
  }
  return {
    enumeration: readValues(list),
    ...(open === undefined ? {} : { isOpenEnumeration: open.isTrue() }),
  };
}

function readValues(list: YamlReader): readonly EnumerationValue[] {
  return list.list().map((item) => {
    const entry = item.map(['value', 'meaning']);
    return { value: entry.required('value').text(), meaning: entry.optional('meaning')?.text() ?? '' };
  });
}

function readEarlier(value: YamlReader): Pick<FieldRow, 'earlierEnumeration'> {
  const map = value.map(['updated', 'enum']);
  const values = readValues(map.required('enum'));
  return { earlierEnumeration: { updated: map.required('updated').text(), values } };
}

function condition(map: RowMap): Partial<FieldRow> {
  const when = map.optional('when')?.map(['field', 'values']);
  if (when === undefined) return {};
  const values = when.required('values').list();
  return {
    requiredWhen: { field: when.required('field').text(), values: values.map((value) => value.text()) },
  };
}

function readPattern(value: YamlReader): string {
  const pattern = value.text();
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw value.error({ zh: '合法的正则表达式', en: 'a valid regular expression' });
  }
  return pattern;
}
