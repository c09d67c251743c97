/** A named value format: the pattern its text must match, where the format has one. */
export interface ValueFormat {
  readonly name: string;
  /** ECMAScript pattern for string values; absent where the text's form is not stated in full. */
  readonly pattern?: string;
}

const date = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const dashedDate = '(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** Every format a row may name. The patterns know no calendar: 30 February matches. */
export const valueFormats = [
  { name: 'yyyyMMdd', pattern: `^${date}$` },
  { name: 'yyyyMMddHHmmss', pattern: `^${date}(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d$` },
  { name: 'yyyy-MM-dd HH:mm:ss', pattern: `^${dashedDate} (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$` },
  /** Begins with today's date in Shanghai: the pattern sees a date, a check compares it with the clock. */
  { name: 'today-prefix', pattern: `^${date}` },
  { name: 'amount-yuan', pattern: '^(?:0|[1-9]\\d*)(?:\\.\\d{1,2})?$' },
  { name: 'epoch-ms' },
  { name: 'epoch-s' },
  { name: 'ipv4', pattern: `^${octet}(?:\\.${octet}){3}$` },
  { name: 'url', pattern: '^https?://' },
  { name: 'json' },
  /** `code|secret`; how several are separated, and whether the secret may be missing, is not stated. */
  { name: 'code-secret-list' },
] as const satisfies readonly ValueFormat[];

export type ValueFormatName = (typeof valueFormats)[number]['name'];

/** Returns the format of that name; undefined for a name that is not in the list. */
export function findValueFormat(name: string): ValueFormat | undefined {
  return valueFormats.find((format) => format.name === name);
}
