/** One way in which somebody might write a secret down again. */
export interface Encoding {
  readonly id: string;
  readonly write: (secret: Buffer) => string;
}

const characters = (secret: Buffer) => [...secret.toString('utf8')];
const units = (secret: Buffer) => secret.toString('utf8').split('');
const bytes = (secret: Buffer) => [...secret];
const hexOf = (code: number, digits = 2) => code.toString(16).padStart(digits, '0');
const utf16 = (secret: Buffer) => Buffer.from(secret.toString('utf8'), 'utf16le');
const swapped = (secret: Buffer) => utf16(secret).swap16();
const json = (secret: Buffer) => JSON.stringify(secret.toString('utf8')).slice(1, -1);
const url = (secret: Buffer) => encodeURIComponent(secret.toString('utf8'));
const wrapped = (text: string, columns: number, end = '\n') =>
  text.match(new RegExp(`[^]{1,${columns}}`, 'g'))?.join(end) ?? '';
const shifted = (text: string, first: RegExp, by: number, count: number) =>
  text.replace(/[!-~]/g, (letter) => {
    const base = first.exec(letter) === null ? undefined : baseOf(letter, count);
    return base === undefined
      ? letter
      : String.fromCharCode(base + ((letter.charCodeAt(0) - base + by) % count));
  });

function baseOf(letter: string, count: number): number {
  if (count > 26) return 33;
  return letter >= 'a' ? 97 : 65;
}

/** Digits of a number that the bytes are, in any base up to the length of the alphabet. */
function inBase(secret: Buffer, alphabet: string): string {
  let rest = BigInt(`0x${secret.toString('hex') || '0'}`);
  const base = BigInt(alphabet.length);
  let digits = '';
  for (; rest > 0n; rest /= base) digits = (alphabet[Number(rest % base)] ?? '') + digits;
  return digits;
}

/** Groups of bits as characters of an alphabet of 2, 8, 32 … characters (RFC 4648). */
function inBits(secret: Buffer, alphabet: string): string {
  const size = Math.log2(alphabet.length);
  const bits = bytes(secret)
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const groups = bits.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(size, '0'), 2)]).join('');
}

/** Four bytes as five characters: Ascii85 (btoa) and Z85 (ZeroMQ RFC 32). */
function inBase85(secret: Buffer, alphabet: string): string {
  const padding = (4 - (secret.length % 4)) % 4;
  const padded = Buffer.concat([secret, Buffer.alloc(padding)]);
  let coded = '';
  for (let at = 0; at < padded.length; at += 4) {
    let rest = padded.readUInt32BE(at);
    let group = '';
    for (let digit = 0; digit < 5; digit += 1, rest = Math.floor(rest / 85))
      group = (alphabet[rest % 85] ?? '') + group;
    coded += group;
  }
  return coded.slice(0, coded.length - padding);
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32hex = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ascii85 = Array.from({ length: 85 }, (_, index) => String.fromCharCode(33 + index)).join('');
const z85 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

function uuencoded(secret: Buffer): string {
  const table = Array.from({ length: 64 }, (_, index) =>
    String.fromCharCode(index === 0 ? 96 : 32 + index),
  ).join('');
  return inBits(secret, table);
}

/** Ways in which a secret is looked for wherever an exchange is written; a mask replaces all of them. */
export const encodings: readonly Encoding[] = [
  { id: 'raw', write: (secret) => secret.toString('utf8') },
  { id: 'reversed', write: (secret) => characters(secret).reverse().join('') },
  { id: 'upper-case', write: (secret) => secret.toString('utf8').toUpperCase() },
  { id: 'lower-case', write: (secret) => secret.toString('utf8').toLowerCase() },
  { id: 'rot13', write: (secret) => shifted(secret.toString('utf8'), /[a-z]/i, 13, 26) },
  { id: 'rot47', write: (secret) => shifted(secret.toString('utf8'), /[!-~]/, 47, 94) },
  {
    id: 'full-width',
    write: (secret) =>
      secret
        .toString('utf8')
        .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  },
  {
    id: 'split-in-two-lines',
    write: (secret) => wrapped(secret.toString('utf8'), Math.ceil(secret.length / 2)),
  },
  { id: 'split-by-spaces', write: (secret) => wrapped(secret.toString('utf8'), 4, ' ') },
  { id: 'split-by-dashes', write: (secret) => characters(secret).join('-') },
  { id: 'split-by-dots', write: (secret) => wrapped(secret.toString('utf8'), 3, '.') },
  { id: 'split-over-strings', write: (secret) => wrapped(secret.toString('utf8'), 5, '","') },
  { id: 'split-by-concatenation', write: (secret) => wrapped(secret.toString('utf8'), 6, "' + '") },
  { id: 'split-by-nul', write: (secret) => characters(secret).join('\0') },
  { id: 'url', write: url },
  { id: 'url-lower-case', write: (secret) => url(secret).replace(/%../g, (code) => code.toLowerCase()) },
  {
    id: 'url-every-byte',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `%${hexOf(byte).toUpperCase()}`)
        .join(''),
  },
  {
    id: 'url-every-byte-lower-case',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `%${hexOf(byte)}`)
        .join(''),
  },
  { id: 'url-twice', write: (secret) => encodeURIComponent(url(secret)) },
  {
    id: 'url-form',
    write: (secret) => new URLSearchParams({ a: secret.toString('utf8') }).toString().slice(2),
  },
  {
    id: 'url-unicode',
    write: (secret) =>
      units(secret)
        .map((unit) => `%u${hexOf(unit.charCodeAt(0), 4)}`)
        .join(''),
  },
  { id: 'json', write: json },
  { id: 'json-slashes', write: (secret) => json(secret).replaceAll('/', '\\/') },
  { id: 'json-twice', write: (secret) => json(Buffer.from(json(secret))) },
  {
    id: 'json-every-character',
    write: (secret) =>
      units(secret)
        .map((unit) => `\\u${hexOf(unit.charCodeAt(0), 4)}`)
        .join(''),
  },
  {
    id: 'json-every-character-upper-case',
    write: (secret) =>
      units(secret)
        .map((unit) => `\\u${hexOf(unit.charCodeAt(0), 4).toUpperCase()}`)
        .join(''),
  },
  {
    id: 'json-every-character-twice',
    write: (secret) =>
      units(secret)
        .map((unit) => `\\\\u${hexOf(unit.charCodeAt(0), 4)}`)
        .join(''),
  },
  {
    id: 'javascript-braces',
    write: (secret) =>
      characters(secret)
        .map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .join(''),
  },
  {
    id: 'css',
    write: (secret) =>
      characters(secret)
        .map((character) => `\\${hexOf(character.codePointAt(0) ?? 0, 6)}`)
        .join(''),
  },
  {
    id: 'c-hex',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `\\x${hexOf(byte)}`)
        .join(''),
  },
  {
    id: 'c-octal',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
        .join(''),
  },
  {
    id: 'html-decimal',
    write: (secret) =>
      characters(secret)
        .map((character) => `&#${character.codePointAt(0)};`)
        .join(''),
  },
  {
    id: 'html-decimal-padded',
    write: (secret) =>
      characters(secret)
        .map((character) => `&#${String(character.codePointAt(0)).padStart(5, '0')};`)
        .join(''),
  },
  {
    id: 'html-hex',
    write: (secret) =>
      characters(secret)
        .map((character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`)
        .join(''),
  },
  {
    id: 'html-names',
    write: (secret) =>
      secret
        .toString('utf8')
        .replace(
          /[&<>"']/g,
          (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
        ),
  },
  {
    id: 'quoted-printable',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `=${hexOf(byte).toUpperCase()}`)
        .join(''),
  },
  { id: 'hex', write: (secret) => secret.toString('hex') },
  { id: 'hex-upper-case', write: (secret) => secret.toString('hex').toUpperCase() },
  {
    id: 'hex-colons',
    write: (secret) =>
      bytes(secret)
        .map((byte) => hexOf(byte))
        .join(':'),
  },
  {
    id: 'hex-spaces',
    write: (secret) =>
      bytes(secret)
        .map((byte) => hexOf(byte))
        .join(' '),
  },
  {
    id: 'hex-dashes',
    write: (secret) =>
      bytes(secret)
        .map((byte) => hexOf(byte))
        .join('-'),
  },
  {
    id: 'hex-list',
    write: (secret) =>
      bytes(secret)
        .map((byte) => `0x${hexOf(byte)}`)
        .join(', '),
  },
  { id: 'hex-dump', write: (secret) => wrapped(secret.toString('hex'), 32) },
  { id: 'hex-twice', write: (secret) => Buffer.from(secret.toString('hex')).toString('hex') },
  { id: 'hex-utf-16-le', write: (secret) => utf16(secret).toString('hex') },
  { id: 'hex-utf-16-be', write: (secret) => swapped(secret).toString('hex') },
  { id: 'base64', write: (secret) => secret.toString('base64') },
  { id: 'base64-url', write: (secret) => secret.toString('base64url') },
  {
    id: 'base64-after-one-byte',
    write: (secret) => Buffer.concat([Buffer.from('k'), secret]).toString('base64'),
  },
  {
    id: 'base64-after-two-bytes',
    write: (secret) => Buffer.concat([Buffer.from('k='), secret]).toString('base64'),
  },
  { id: 'base64-lines', write: (secret) => wrapped(secret.toString('base64'), 16, '\r\n') },
  { id: 'base64-twice', write: (secret) => Buffer.from(secret.toString('base64')).toString('base64') },
  { id: 'base64-of-hex', write: (secret) => Buffer.from(secret.toString('hex')).toString('base64') },
  { id: 'hex-of-base64', write: (secret) => Buffer.from(secret.toString('base64')).toString('hex') },
  { id: 'base64-utf-16-le', write: (secret) => utf16(secret).toString('base64') },
  { id: 'base64-utf-16-be', write: (secret) => swapped(secret).toString('base64') },
  { id: 'base32', write: (secret) => inBits(secret, base32) },
  { id: 'base32-lower-case', write: (secret) => inBits(secret, base32).toLowerCase() },
  { id: 'base32-hex', write: (secret) => inBits(secret, base32hex) },
  { id: 'base58', write: (secret) => inBase(secret, base58) },
  { id: 'base36', write: (secret) => inBase(secret, '0123456789abcdefghijklmnopqrstuvwxyz') },
  { id: 'ascii85', write: (secret) => inBase85(secret, ascii85) },
  { id: 'z85', write: (secret) => inBase85(secret, z85) },
  { id: 'uuencode', write: uuencoded },
  { id: 'decimal-number', write: (secret) => inBase(secret, '0123456789') },
  { id: 'decimal-list', write: (secret) => bytes(secret).join(', ') },
  { id: 'decimal-array', write: (secret) => JSON.stringify(bytes(secret)) },
  {
    id: 'octal-list',
    write: (secret) =>
      bytes(secret)
        .map((byte) => byte.toString(8))
        .join(' '),
  },
  { id: 'binary', write: (secret) => inBits(secret, '01') },
  {
    id: 'binary-list',
    write: (secret) =>
      bytes(secret)
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join(' '),
  },
];
