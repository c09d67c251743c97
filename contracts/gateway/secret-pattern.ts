/** Below this many bytes a secret is masked as a whole word only: a PIN such as 1234 would else damage timestamps. */
const shortSecretBytes = 8;

/** Shorter codes of a secret are common fragments of other values. */
const minHexLength = 8;
const minBase64Length = 6;

/** A letter or digit right before a short secret ends another word, unless it belongs to an escape (`\n`, `%7C`). */
const wordStart = '(?:(?<![0-9A-Za-z])|(?<=\\\\[bfnrt])|(?<=\\\\u[0-9A-Fa-f]{4})|(?<=%[0-9A-Fa-f]{2}))';
const wordEnd = '(?![0-9A-Za-z])';

/** Returns the pattern that finds every written form of the secrets in a byte string (latin1 over UTF-8 bytes). */
export function secretPattern(secrets: readonly string[]): RegExp {
  const alternatives = secrets.filter((secret) => secret !== '').flatMap(formsOf);
  const longestFirst = [...new Set(alternatives)].sort((left, right) => right.length - left.length);
  // An empty negative lookahead never matches, where an empty alternation would match everywhere.
  return new RegExp(longestFirst.length === 0 ? '(?!)' : longestFirst.join('|'), 'g');
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  // What is left of a lone surrogate once it has been written as bytes.
  const text = bytes.toString('utf8');
  const written = [text, ...urlForms(text), ...jsonForms(text)].map(literal);
  // The form first, then what stands around it: a search for plain text is many times faster than one for borders.
  const words = written.map((form) => `${form}(?<=${wordStart}${form})${wordEnd}`);
  const hex = [bytes.toString('hex')].filter((form) => form.length >= minHexLength).map(anyCase);
  const base64 = base64Forms(bytes).filter((form) => form.length >= minBase64Length);
  return [...(bytes.length < shortSecretBytes ? words : written), ...hex, ...base64.map(literal)];
}

function urlForms(text: string): string[] {
  const encoded = encodeURIComponent(text);
  const lower = encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [encoded, lower, encoded.replaceAll('%20', '+'), encodeURI(text)];
}

/** Escaped once, and twice as in `content` that is a JSON string; with `/` escaped, and with non-ASCII escaped. */
function jsonForms(text: string): string[] {
  const escaped = escapeJson(text);
  const once = [escaped, escaped.replaceAll('/', '\\/'), asciiOnly(escaped)];
  return [...once, ...once.map(escapeJson)];
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function asciiOnly(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The base64 characters that the secret alone decides, for each of its three alignments in a longer text. */
function base64Forms(bytes: Buffer): string[] {
  const forms = [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const first = Math.ceil((offset * 8) / 6);
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return coded.slice(first, whole);
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function literal(form: string): string {
  return escapePattern(Buffer.from(form, 'utf8').toString('latin1'));
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
