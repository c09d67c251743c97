import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { KitError } from '../schemas/kit-error.ts';
import type {
  Exchange,
  Finding,
  NoteLine,
  PackedExchange,
  RecordFooter,
  RecordHeader,
  RecordLine,
  StoryLine,
} from '../schemas/types/record.ts';
import type { Story } from './check.ts';
import { renderExchange, unpackExchange } from './packed-exchange.ts';
import { foreignRecord, lineDamaged, recordUnreadable } from './record-errors.ts';

/** A line as it is written and read; how long ones are packed concerns the file alone. */
export type WrittenLine = Exclude<RecordLine, PackedExchange>;

/** A run record that is being written. */
export interface RecordWriter {
  /** Writes one line before it returns, so that a run that is killed loses nothing it has done. */
  append(line: WrittenLine): void;
  close(): void;
}

/** A run record that was read: the lines of one run, gathered by story. */
export interface LoadedRecord {
  readonly header: RecordHeader;
  /** In the order the stories began. */
  readonly stories: readonly Story[];
  readonly findings: readonly Finding[];
  /** What scenarios had to say beside their findings. */
  readonly notes: readonly NoteLine[];
  readonly footer?: RecordFooter;
  /** True where the footer is missing: the run did not come to its end. */
  readonly isCut: boolean;
}

/** Opens a record for appending; creates the file. Throws a {@link KitError} where it cannot be written. */
export function openRecord(path: string): RecordWriter {
  let file: number;
  try {
    file = openSync(path, 'a');
  } catch (cause) {
    throw new KitError({
      code: 'record-not-writable',
      what: { zh: '无法写入运行记录。', en: 'The run record cannot be written.' },
      where: path,
      hint: {
        zh: '检查 --out 目录是否存在且可写。',
        en: 'Check that the --out folder exists and is writable.',
      },
      cause,
    });
  }
  return {
    append: (line) => {
      writeSync(file, `${line.kind === 'exchange' ? renderExchange(line) : JSON.stringify(line)}\n`);
    },
    close: () => closeSync(file),
  };
}

/**
 * Reads a whole record. A last line that was cut in the middle is left out; anything else that is not a record line,
 * or stands where it cannot, throws a {@link KitError} naming the line.
 */
export function loadRecord(path: string): LoadedRecord {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw recordUnreadable(path, cause);
  }
  return gather(parseLines(text, path), path);
}

type Numbered = { readonly line: WrittenLine; readonly where: string };

function parseLines(text: string, path: string): Numbered[] {
  const rows = text.split('\n');
  const isLastWhole = rows.at(-1) === '';
  if (isLastWhole) rows.pop();
  return rows.flatMap((row, index) => {
    const where = `${path}:${index + 1}`;
    const line = parseLine(row);
    if (line !== undefined) return [{ line, where }];
    if (index === 0) throw foreignRecord(where);
    if (index === rows.length - 1 && !isLastWhole) return [];
    throw lineDamaged(where, { zh: '一行完整的 JSON 记录', en: 'one whole record line of JSON' });
  });
}

function isPacked(value: object): value is PackedExchange {
  return (
    'kind' in value && value.kind === 'packed' && 'deflate' in value && typeof value.deflate === 'string'
  );
}

/** Undefined where what was packed is damaged, or is anything but an exchange. */
function unpacked(line: PackedExchange): WrittenLine | undefined {
  try {
    const value: unknown = JSON.parse(unpackExchange(line));
    const isExchange =
      typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'exchange';
    return isExchange ? (value as Exchange) : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const lineKinds = new Set(['header', 'story', 'exchange', 'finding', 'note', 'footer']);

function parseLine(row: string): WrittenLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (isPacked(value)) return unpacked(value);
  return lineKinds.has(String(value.kind)) ? (value as WrittenLine) : undefined;
}

interface OpenStory {
  readonly line: StoryLine;
  readonly exchanges: Exchange[];
  readonly control?: Exchange;
}

/** What was gathered so far. */
interface Gathered {
  readonly stories: Map<string, OpenStory>;
  readonly exchanges: Map<string, Exchange>;
}

function gather(lines: readonly Numbered[], path: string): LoadedRecord {
  const [first, ...rest] = lines;
  if (first?.line.kind !== 'header' || first.line.format !== 'ebuy-kit/record/1') {
    throw foreignRecord(first?.where ?? `${path}:1`);
  }
  const gathered: Gathered = { stories: new Map(), exchanges: new Map() };
  const findings: Finding[] = [];
  const notes: NoteLine[] = [];
  let footer: RecordFooter | undefined;
  for (const { line, where } of rest) {
    if (footer) throw lineDamaged(where, { zh: '页脚之后没有内容', en: 'nothing after the footer' });
    if (line.kind === 'footer') footer = line;
    else if (line.kind === 'finding') findings.push(line);
    else if (line.kind === 'note') notes.push(line);
    else take(line, where, gathered);
  }
  return {
    header: first.line,
    stories: [...gathered.stories.values()].map((story) => withReason(story, notes)),
    findings,
    notes,
    ...(footer ? { footer } : {}),
    isCut: footer === undefined,
  };
}

function withReason(story: OpenStory, notes: readonly NoteLine[]): Story {
  const note = notes.find((one) => one.story === story.line.id && one.about === 'not-continued');
  return note === undefined ? story : { ...story, stopped: note.text };
}

function take(
  line: Exclude<WrittenLine, Finding | NoteLine | RecordFooter>,
  where: string,
  { stories, exchanges }: Gathered,
) {
  if (line.kind === 'header') throw lineDamaged(where, { zh: '只有一个头', en: 'one header only' });
  if (line.kind === 'exchange') {
    const story = stories.get(line.story);
    if (!story) throw lineDamaged(where, { zh: '已开始的故事', en: `story ${line.story} to have begun` });
    story.exchanges.push(line);
    exchanges.set(line.id, line);
    return;
  }
  if (stories.has(line.id))
    throw lineDamaged(where, { zh: '每个故事只开始一次', en: 'a story to begin once' });
  const control = line.control === undefined ? undefined : exchanges.get(line.control);
  if (line.control !== undefined && control === undefined) {
    throw lineDamaged(where, { zh: '已记录的对照请求', en: `control ${line.control} to have been recorded` });
  }
  stories.set(line.id, { line, exchanges: [], ...(control && { control }) });
}
