import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { BaselineEntry } from '../../schemas/types/record.ts';
import { validateDocument } from '../../schemas/validator.ts';
import { kitRoot } from '../kit-version.ts';
import {
  baselineInvalid,
  baselineMalformed,
  baselineRepeats,
  baselineUnreadable,
} from './baseline-errors.ts';

/** The name under which a baseline is looked for beside a configuration. */
export const baselineName = 'baseline.yaml';

/** What says where a baseline is: the file itself, or a configuration or target that it may stand beside. */
export interface BaselineChoice {
  readonly baseline?: string;
  readonly config?: string;
  readonly target?: string;
}

/**
 * Returns the failures accepted beforehand: of the file named, else of `baseline.yaml` beside the configuration in use.
 * Undefined where there is none. Throws a KitError that names the line for whatever is wrong in it.
 */
export function findBaseline(choice: BaselineChoice, cwd: string): readonly BaselineEntry[] | undefined {
  if (choice.baseline !== undefined) return loadBaseline(resolve(cwd, choice.baseline));
  // The embedded sandbox is nobody's target: what is accepted of a real one says nothing of it.
  if (choice.config === undefined && choice.target === undefined) return undefined;
  const folder = choice.config === undefined ? cwd : dirname(resolve(cwd, choice.config));
  const beside = join(folder, baselineName);
  return existsSync(beside) ? loadBaseline(beside) : undefined;
}

/** Reads a baseline; throws a KitError that names the line for whatever is wrong in it. */
export function loadBaseline(file: string): readonly BaselineEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw baselineMalformed(`${file}:${line}:${col}`, error.message.split('\n', 1)[0] ?? '', error);
  }
  const placeOf = (path: readonly (string | number)[]) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? `${file}:${lines.linePos(node.range[0]).line}` : file;
  };
  const value: unknown = document.toJS();
  requireValid(value, placeOf);
  const { accepted } = value;
  accepted.forEach((entry, index) => {
    const earlier = accepted.findIndex((other) => isSamePlace(other, entry));
    if (earlier < index)
      throw baselineRepeats(placeOf(['accepted', index]), placeOf(['accepted', earlier]), entry);
    if (!isDay(entry.expires))
      throw baselineInvalid(placeOf(['accepted', index, 'expires']), 'expires', 'no such day');
  });
  return accepted;
}

interface Baseline {
  readonly accepted: readonly BaselineEntry[];
}

function requireValid(
  value: unknown,
  placeOf: (path: readonly (string | number)[]) => string,
): asserts value is Baseline {
  const schemaFile = join(kitRoot(), 'schemas/record/baseline.schema.json');
  const [first] = validateDocument(JSON.parse(readFileSync(schemaFile, 'utf8')), value);
  if (first === undefined) return;
  const [pointer = '', ...words] = first.split(' ');
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  throw baselineInvalid(placeOf(path), path.join('.') || '(root)', words.join(' '));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw baselineUnreadable(file, cause);
  }
}

const isSamePlace = (a: BaselineEntry, b: BaselineEntry) =>
  a.requirement === b.requirement && a.operation === b.operation;

/** The pattern lets 2026-02-30 pass. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
