import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { KitError } from '../kit-error.ts';
import type { Text } from '../text.ts';
import { importLimits } from './limits.ts';

/** A file as read, its encoding checked. */
export interface ImportFile {
  /** Name without folders, which is what messages and records show. */
  readonly name: string;
  readonly text: string;
}

/** Reads a file that is to be imported. Throws a KitError where it is missing, too large or not UTF-8 text. */
export function loadImportFile(path: string): ImportFile {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) {
    throw fileError('import-file-missing', path, {
      zh: `找不到文件 ${path}`,
      en: `There is no file ${path}`,
    });
  }
  if (stat.size > importLimits.fileBytes) throw tooLarge(path, stat.size, importLimits.fileBytes);
  return decodeImportFile(basename(path), readFileSync(path));
}

/** Returns the text of a file's bytes; a byte order mark is dropped. Throws a KitError where the bytes are not UTF-8 text. */
export function decodeImportFile(name: string, bytes: Uint8Array): ImportFile {
  if (bytes.length > importLimits.fileBytes) throw tooLarge(name, bytes.length, importLimits.fileBytes);
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) {
    throw fileError(
      'import-not-text',
      name,
      { zh: `${name} 不是 UTF-8 文本`, en: `${name} is not UTF-8 text` },
      { zh: '另存为 UTF-8，或先解压', en: 'save it as UTF-8, or unpack it first' },
    );
  }
  return { name, text };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Returns the error of a file, or of a part of one, that is larger than what is read; sizes in bytes. */
export function tooLarge(name: string, actual: number, limit: number): KitError {
  const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return new KitError({
    code: 'import-too-large',
    what: { zh: `${name} 过大，未读取`, en: `${name} is too large and was not read` },
    where: name,
    expected: { zh: `不超过 ${mib(limit)}`, en: `at most ${mib(limit)}` },
    actual: { zh: mib(actual), en: mib(actual) },
    hint: { zh: '在 YApi 中按分类分别导出', en: 'export the categories one by one in YApi' },
  });
}

function fileError(code: string, where: string, what: Text, hint?: Text): KitError {
  return new KitError({ code, what, where, ...(hint === undefined ? {} : { hint }) });
}
