import { KitError } from '../schemas/kit-error.ts';
import type { Text } from '../schemas/text.ts';

/** Returns the error for a record file that is not there or cannot be read. */
export function recordUnreadable(path: string, cause: unknown): KitError {
  return new KitError({
    code: 'record-unreadable',
    what: { zh: '无法读取运行记录。', en: 'The run record cannot be read.' },
    where: path,
    hint: {
      zh: '给出 certify 写出的 record.jsonl 的路径。',
      en: 'Give the path of a record.jsonl that certify wrote.',
    },
    cause,
  });
}

/** Returns the error for a file that does not begin as a run record does. */
export function foreignRecord(where: string): KitError {
  return new KitError({
    code: 'record-foreign',
    what: { zh: '这不是本工具的运行记录。', en: 'This is not a run record of this kit.' },
    where,
    expected: { zh: '头行，format 为 ebuy-kit/record/1', en: 'a header line with format ebuy-kit/record/1' },
    hint: {
      zh: '给出 certify 写出的 record.jsonl 的路径。',
      en: 'Give the path of a record.jsonl that certify wrote.',
    },
  });
}

/** Returns the error for a line of a record that cannot stand where it stands. */
export function lineDamaged(where: string, expected: Text): KitError {
  return new KitError({
    code: 'record-damaged',
    what: { zh: '运行记录已损坏。', en: 'The run record is damaged.' },
    where,
    expected,
    hint: { zh: '重新运行 certify，或恢复该文件。', en: 'Run certify again, or restore the file.' },
  });
}
