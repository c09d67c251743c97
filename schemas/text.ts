/** The two languages every text for people exists in. */
export type Lang = 'zh' | 'en';

/** One message for people, in both languages, kept in one place. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Returns a text that reads the same in both languages: a value, a name, a code. */
export function sameText(value: string): Text {
  return { zh: value, en: value };
}
