import { Refused } from '../refusal.ts';
import type { Call } from './call.ts';
import { readNumber } from './read-content.ts';

/** Where a page of a list begins, and where it ends (exclusive). */
export interface Page {
  readonly start: number;
  readonly end: number;
}

/** Returns the page that pageNumber (from 1) and pageSize ask for; throws `Refused` for what is no positive integer. */
export function readPage(call: Call, defaultSize: number): Page {
  const size = positiveInteger(call, 'pageSize') ?? defaultSize;
  const start = ((positiveInteger(call, 'pageNumber') ?? 1) - 1) * size;
  return { start, end: start + size };
}

function positiveInteger({ content }: Call, field: string): number | undefined {
  const value = readNumber(content, field);
  if (value === undefined || (Number.isSafeInteger(value) && value >= 1)) return value;
  throw new Refused('parameter', field);
}
