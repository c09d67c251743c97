import type { ErrorRow } from '../doc-page.ts';
import type { LineCursor } from './line-cursor.ts';
import { pageError, placeOf } from './source-text.ts';

const header = /^错误码\s*错误原因\s*说明$/u;
const row = /^([A-Z0-9_]+) (\S+)(?: (.+))?$/u;

/** Reads a `错误码 错误原因 说明` table up to the next blank line; the third cell may be empty. */
export function readErrorTable(cursor: LineCursor): readonly ErrorRow[] {
  cursor.expect({ zh: '表头“错误码 错误原因 说明”', en: 'the table header 错误码 错误原因 说明' }, header);
  return cursor.takeUntil(/^\s*$/u).map((line) => {
    const match = row.exec(line.text);
    if (match === null) {
      const expected = { zh: '错误码行：错误码、原因、说明', en: 'an error row: code, reason, advice' };
      throw pageError(cursor.source, line.number, expected, line.text);
    }
    const [, code = '', reason = '', advice = ''] = match;
    return { code, reason, advice, source: placeOf(cursor.source, line.number) };
  });
}
