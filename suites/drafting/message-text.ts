import type { Members } from '../../contracts/envelopes/envelope.ts';
import { readMembers } from '../../contracts/signing/raw-members.ts';

/** Returns the members of a message that a draft is about; throws where its bytes are no JSON object. */
export function membersOfBody(body: Uint8Array): Members {
  const reading = readMembers(body);
  if (reading.form !== 'members') throw new Error(`the request cannot be read: ${reading.detail}`);
  return reading.members;
}

/** Returns JSON text with slashes written `\/`, as some writers do; every string keeps its meaning. */
export function withEscapedSlashes(json: string): string {
  return json.replaceAll('/', '\\/');
}

/** Returns JSON text with every character outside ASCII written as an escape. */
export function withEscapedUnicode(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Returns JSON text with a decimal more behind every amount, as writers of floating-point numbers do; no value changes. */
export function withLongNumbers(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g, (token) => {
    if (token.startsWith('"') || token.length > longestAmount) return token;
    return token.includes('.') ? `${token}0` : `${token}.0`;
  });
}

/** Whole numbers with more digits are timestamps and ids, not amounts. */
const longestAmount = 9;

/** Returns JSON text indented by two blanks; digits and the order of keys stay as they are. */
export function indented(json: string): string {
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  return json.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => {
    if (token === '{' || token === '[') {
      depth += 1;
      return `${token}${line()}`;
    }
    if (token === '}' || token === ']') {
      depth -= 1;
      return `${line()}${token}`;
    }
    if (token === ',') return `,${line()}`;
    return token === ':' ? ': ' : token;
  });
}

/** Returns a JSON object with its members in another order, at every depth: sorted by key, or back to front. */
export function reordered(json: string, order: 'sorted' | 'reversed'): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? reorder(value, order) : value,
  );
}

function reorder(object: object, order: 'sorted' | 'reversed'): object {
  const members = Object.entries(object);
  return Object.fromEntries(
    order === 'reversed' ? members.toReversed() : members.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Returns a message with blanks and line ends between the members. */
export function spacedMessage(members: Members): Uint8Array {
  const lines = members.map(([key, json]) => `  ${JSON.stringify(key)} : ${json}`);
  return Buffer.from(`{\r\n${lines.join(' ,\r\n')}\r\n}`, 'utf8');
}
