import { stripVTControlCharacters } from 'node:util';
import type { Lang, Text } from '../../schemas/text.ts';
import type { Terminal } from '../terminal.ts';
import type { Tally } from './record-tail.ts';

/** Shows how far a run is. */
export interface Progress {
  show(tally: Tally): void;
  /** Shows the last state and leaves the line. */
  end(tally: Tally): void;
}

export interface ProgressOptions {
  readonly terminal: Terminal;
  readonly lang: Lang;
  readonly planned: number;
  readonly isQuiet: boolean;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/** A terminal's line is drawn at most this often, a plain line written at most this often, in milliseconds. */
const redrawMs = 100;
const plainLineMs = 5_000;

/** Fewer stories than this tell nothing about the time the others will take. */
const storiesToForesee = 10;

/** Returns a line that is redrawn on a terminal, plain lines at intervals elsewhere, nothing where it is to be quiet. */
export function showProgress(options: ProgressOptions): Progress {
  const { terminal, isQuiet, now } = options;
  if (isQuiet) return { show: () => undefined, end: () => undefined };
  const started = now();
  // Starting the suites takes seconds in which no story can run.
  let firstStory: number | undefined;
  const interval = terminal.isInteractive ? redrawMs : plainLineMs;
  const write = terminal.isInteractive
    ? (line: string) => terminal.err(`\r\u001b[2K${clip(line, terminal.columns - 1)}`)
    : (line: string) => terminal.err(`${line}\n`);
  let shown = terminal.isInteractive ? Number.NEGATIVE_INFINITY : started;
  return {
    show: (tally) => {
      if (tally.stories > 0) firstStory ??= now();
      if (now() - shown < interval) return;
      shown = now();
      write(renderProgress(tally, { ...options, elapsedMs: shown - (firstStory ?? started) }));
    },
    end: (tally) => {
      write(renderProgress(tally, { ...options, elapsedMs: now() - started, isOver: true }));
      if (terminal.isInteractive) terminal.err('\n');
    },
  };
}

interface Moment {
  readonly lang: Lang;
  readonly planned: number;
  /** Since the first story began; the whole run where it is over. */
  readonly elapsedMs: number;
  readonly isOver?: boolean;
}

/** Returns one line: stories done of planned, calls and their rate, failures, time left, and what is running. */
export function renderProgress(tally: Tally, { lang, planned, elapsedMs, isOver }: Moment): string {
  const seconds = elapsedMs / 1000;
  const rate = seconds > 0 ? Math.round(tally.exchanges / seconds) : 0;
  const left =
    tally.stories >= storiesToForesee
      ? Math.ceil((seconds * (planned - tally.stories)) / tally.stories)
      : undefined;
  const failed: Text = { zh: `${tally.failed} 处失败`, en: `${tally.failed} failed` };
  const texts: readonly (Text | undefined)[] = [
    { zh: `${tally.stories}/${planned} 个用例`, en: `${tally.stories}/${planned} stories` },
    { zh: `${tally.exchanges} 次调用`, en: `${tally.exchanges} calls` },
    { zh: `每秒 ${rate} 次`, en: `${rate}/s` },
    tally.failed > 0 ? failed : undefined,
    isOver ? { zh: `用时 ${seconds.toFixed(1)} 秒`, en: `${seconds.toFixed(1)} s` } : undefined,
    !isOver && left !== undefined ? timeLeft(left) : undefined,
    isOver ? undefined : tally.running,
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [text[lang]])).join(' · ');
}

/** Seconds up to two minutes, and minutes from then on: nobody divides 1843 by 60. */
function timeLeft(seconds: number): Text {
  if (seconds <= 120) return { zh: `约剩 ${seconds} 秒`, en: `about ${seconds} s left` };
  const minutes = Math.ceil(seconds / 60);
  return { zh: `约剩 ${minutes} 分钟`, en: `about ${minutes} min left` };
}

// Chinese characters take two columns; a line that wraps could not be redrawn.
function clip(line: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of stripVTControlCharacters(line)) {
    width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
    if (width > columns) return kept;
    kept += character;
  }
  return kept;
}
