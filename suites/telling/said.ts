import type { Text } from '../../schemas/text.ts';

/** Returns a step's title in both languages. */
export function said(zh: string, en: string): Text {
  return { zh, en };
}

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
