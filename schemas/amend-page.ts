import type { DocPage, FieldRow } from './doc-page.ts';
import { KitError } from './kit-error.ts';
import type { Amendment, FieldAmendment } from './parsers/amendment.ts';
import type { EnvelopeRows, Envelopes } from './parsers/envelopes.ts';

type Direction = 'request' | 'response';

/** Returns the page with the amendment's facts added; throws a KitError where it names a field the page does not have. */
export function amendPage(page: DocPage, amendment: Amendment, envelopes: Envelopes): DocPage {
  const filled = amendment.envelope === undefined ? page : fillEnvelope(page, envelopes[amendment.envelope]);
  const amended = amendment.fields.reduce(amendOne, filled);
  return { ...amended, ...amendment.address, notes: [...(page.notes ?? []), ...amendment.notes] };
}

/** Rows of the envelope that the page lacks are added; what a row of the page leaves open is taken from the envelope. */
function fillEnvelope(page: DocPage, envelope: EnvelopeRows): DocPage {
  const fill = (direction: Direction): readonly FieldRow[] => {
    const rows = page[direction];
    const missing = envelope[direction].filter((row) => rows.every((own) => own.name !== row.name));
    const filled = rows.map((own) =>
      fillRow(
        own,
        envelope[direction].find((row) => row.name === own.name),
      ),
    );
    return [...filled, ...missing];
  };
  return { ...page, request: fill('request'), response: fill('response') };
}

function fillRow(own: FieldRow, row: FieldRow | undefined): FieldRow {
  if (row === undefined) return own;
  // An inferred row knows nothing but name and type: the envelope's row is better evidence.
  if (own.printedType === '') return { ...row, children: own.children };
  const facts = {
    ...(own.required === 'unknown' ? pick(row, ['required', 'requiredSource']) : {}),
    ...(own.format === undefined ? pick(row, ['format']) : {}),
    ...(own.assigned === undefined ? pick(row, ['assigned']) : {}),
  };
  const names = Object.keys(facts).filter((name) => name !== 'requiredSource');
  if (names.length === 0) return own;
  return { ...own, ...facts, amendments: [...(own.amendments ?? []), { facts: names, source: row.source }] };
}

function pick(row: FieldRow, keys: readonly (keyof FieldRow)[]): Partial<FieldRow> {
  return Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
}

function amendOne(page: DocPage, field: FieldAmendment): DocPage {
  const [direction = '', ...path] = field.at.split('.');
  const rows = direction === 'request' || direction === 'response' ? page[direction] : undefined;
  const amended =
    rows === undefined
      ? undefined
      : amendRows(
          rows,
          path.map((name) => name.replace(/\[\]$/u, '')),
          field,
        );
  if (amended === undefined) throw unknownField(page, field);
  return { ...page, [direction]: amended };
}

function amendRows(
  rows: readonly FieldRow[],
  path: readonly string[],
  field: FieldAmendment,
): readonly FieldRow[] | undefined {
  const [name, ...rest] = path;
  const row = rows.find((candidate) => candidate.name === name);
  if (row === undefined) return undefined;
  const amended = rest.length === 0 ? field.amend(row) : below(row, rest, field);
  return amended === undefined
    ? undefined
    : rows.map((candidate) => (candidate === row ? amended : candidate));
}

function below(row: FieldRow, path: readonly string[], field: FieldAmendment): FieldRow | undefined {
  const children = amendRows(row.children, path, field);
  return children === undefined ? undefined : { ...row, children };
}

function unknownField(page: DocPage, field: FieldAmendment): KitError {
  return new KitError({
    code: 'amendment-field-unknown',
    what: {
      zh: `修订指向 ${page.operation} 中不存在的字段 ${field.at}`,
      en: `An amendment names the field ${field.at}, which ${page.operation} does not have`,
    },
    where: `schemas/sources/${field.source.document}:${field.source.line}`,
    expected: {
      zh: '形如 request.content.payMethod[].points 的已有字段',
      en: 'an existing field such as request.content.payMethod[].points',
    },
  });
}
