import type { Lang } from '../../schemas/text.ts';

/** Returns the language an option names; undefined where it names none. */
export function parseLang(written: string): Lang | undefined {
  return written === 'zh' || written === 'en' ? written : undefined;
}
