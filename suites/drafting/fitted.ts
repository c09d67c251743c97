/** Returns a text cut down, or filled up with zeros, to `length` code points. */
export function fitted(value: string, length: number): string {
  const kept = [...value].slice(0, length);
  return kept.join('') + '0'.repeat(length - kept.length);
}
