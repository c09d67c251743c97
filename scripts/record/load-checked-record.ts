import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';
import { validateRecordLine } from '../../schemas/validator.ts';
import { type LoadedRecord, loadRecord } from '../../suites/record.ts';
import { recordLines } from './record-lines.ts';

/**
 * Reads a record from anywhere and holds every line to the record's schema. Throws a KitError for a file that is none,
 * is damaged, or holds a line that this kit cannot have written.
 */
export function loadCheckedRecord(path: string): LoadedRecord {
  const record = loadRecord(path);
  for (const line of recordLines(record)) {
    const [wrong] = validateRecordLine(line);
    if (wrong !== undefined)
      throw lineInvalid(path, 'id' in line ? `${line.kind} ${line.id}` : line.kind, wrong);
  }
  return record;
}

function lineInvalid(path: string, line: string, wrong: string): KitError {
  return new KitError({
    code: 'record-line-invalid',
    what: {
      zh: '运行记录中有一行不是本工具所写的样子。',
      en: 'The run record has a line that is not of the shape this kit writes.',
    },
    where: `${path} · ${line}`,
    actual: sameText(wrong.trim()),
    hint: {
      zh: '记录被改动过，或由更新版本的工具写成：请用写它的版本判定。',
      en: 'It was altered, or a newer kit wrote it: judge it with the version that did.',
    },
  });
}
