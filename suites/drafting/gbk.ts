let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Two-byte codes of GBK, read back from the platform's decoder, which has no counterpart. */
function gbkCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, [lead, trail]);
    }
  }
  return found;
}

/** Returns a text in GBK, the charset of older Chinese systems; what it lacks becomes a question mark. */
export function gbkBytes(text: string): Uint8Array {
  codes ??= gbkCodes();
  const known = codes;
  const questionMark = 0x3f;
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) ?? questionMark;
      return code < 0x80 ? [code] : (known.get(char) ?? [questionMark]);
    }),
  );
}
