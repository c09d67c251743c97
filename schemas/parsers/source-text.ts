import type { Provenance } from '../evidence.ts';
import { KitError } from '../kit-error.ts';
import type { Text } from '../text.ts';

/** One source file as read: its name under `schemas/sources/` and its exact text. */
export interface SourceText {
  readonly document: string;
  readonly text: string;
}

/** One line of a source, with its 1-based number. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Returns the lines of a source; a final line feed makes no extra line. */
export function linesOf(source: SourceText): readonly SourceLine[] {
  const texts = source.text.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((text, index) => ({ number: index + 1, text }));
}

/** Returns where a line stands. */
export function placeOf(source: SourceText, line: number): Provenance {
  return { document: source.document, line };
}

/** Returns the error of a page that does not match its format: file, line, what was expected and what is there. */
export function pageError(source: SourceText, line: number, expected: Text, actual?: string): KitError {
  return new KitError({
    code: 'page-format',
    what: {
      zh: `文档 ${source.document} 第 ${line} 行与其格式不符`,
      en: `Document ${source.document} does not match its format at line ${line}`,
    },
    where: `schemas/sources/${source.document}:${line}`,
    expected,
    ...(actual === undefined ? {} : { actual: { zh: quoted(actual, 'zh'), en: quoted(actual, 'en') } }),
    hint: {
      zh: '核对该行是否完整，或在 schemas/sources/index.yaml 中改用正确的格式',
      en: 'check whether the line is whole, or name the right format in schemas/sources/index.yaml',
    },
  });
}

const excerptLength = 60;

function quoted(actual: string, lang: 'zh' | 'en'): string {
  if (actual === '') return lang === 'zh' ? '（空行）' : '(an empty line)';
  const points = [...actual.replaceAll('\n', '⏎')];
  return points.length > excerptLength ? `${points.slice(0, excerptLength).join('')}…` : points.join('');
}
