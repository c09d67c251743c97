import type { JsonLine } from './json-lines.ts';

/** Members of an envelope that no two requests share. */
const fresh = new Set(['/uuid', '/timestamp', '/sign']);

/** From this length on, values of one length that differ are numbers drawn anew for each request. */
const drawnLength = 12;

/**
 * Returns the pointers of one request's values that are not as in its control: what the case changed. What every request
 * has for itself (uuid, timestamp, sign, order numbers) is left out.
 */
export function changedPointers(
  subject: readonly JsonLine[],
  control: readonly JsonLine[],
): ReadonlySet<string> {
  const before = new Map(control.map((line) => [line.pointer, textOf(line)]));
  const changed = subject.filter((line) => {
    const [now, then] = [textOf(line), before.get(line.pointer)];
    if (fresh.has(line.pointer) || now === then || isOpening(now)) return false;
    return then === undefined || now.length !== then.length || now.length < drawnLength;
  });
  return new Set(changed.map(({ pointer }) => pointer));
}

/** Without the comma that stands behind it only where another member follows. */
const textOf = ({ text }: JsonLine) => text.replace(/,$/, '');

const isOpening = (text: string) => /[{[]$/.test(text) || /^[}\]]$/.test(text);
