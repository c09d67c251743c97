let bytesOfChars: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Returns text in GBK, as far as its two-byte characters go; what has none becomes a question mark. */
export function encodeGbk(text: string): Buffer {
  bytesOfChars ??= readTable();
  const table = bytesOfChars;
  return Buffer.concat([...text].map((char) => bytesOf(char, table)));
}

function bytesOf(char: string, table: ReadonlyMap<string, readonly [number, number]>): Buffer {
  if (char < '\u0080') return Buffer.from(char, 'latin1');
  return Buffer.from(table.get(char) ?? [0x3f]);
}

// Node decodes GBK and does not encode it: the table is what the decoder says of every pair of bytes.
function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const pairs = range(0x81, 0xfe).flatMap((lead) => range(0x40, 0xfe).map((trail) => [lead, trail] as const));
  return new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
