import type { Lang, Text } from '../../schemas/text.ts';
import type { Body, Exchange, Header } from '../../schemas/types/record.ts';
import { bytesOf } from './body.ts';

const notes = {
  signed: {
    zh: '签名与此 uuid、timestamp 绑定;网关可能拒绝重复的请求',
    en: 'the sign belongs to this uuid and timestamp; the gateway may refuse them a second time',
  },
  masked: {
    zh: '*** 处原为密钥或卡密;放回原值后请求才与记录一致',
    en: '*** stands for a secret; the request is the recorded one only with the secret put back',
  },
} as const satisfies Record<string, Text>;

/** curl states these itself, from the URL, the connection and the body. */
const ownHeaders = ['host', 'connection', 'content-length'];

/** Longer bodies do not fit into one argument of a program on Linux (128 KiB). */
const maxArgumentBytes = 100_000;

/**
 * Returns a line for `sh` that sends the request of an exchange again, the body byte for byte as recorded, after notes
 * on what keeps it from being the same. No secret is needed: the signature is the recorded one.
 */
export function renderCurl(exchange: Pick<Exchange, 'request'>, lang: Lang): string {
  const { method, url, headers, body, signatureBase } = exchange.request;
  const { source, option } = bodyArguments(body, method);
  const globoff = /[[\]{}]/.test(url) ? ['--globoff'] : [];
  const request = method === 'HEAD' ? ['--head'] : ['-X', shellQuote(method)];
  const command = [
    'curl',
    '-sS',
    '-i',
    ...globoff,
    ...request,
    shellQuote(url),
    ...headerArguments(headers),
    ...option,
  ];
  return [
    ...(signatureBase === undefined ? [] : [`# ${notes.signed[lang]}`]),
    ...(body.isMasked === true ? [`# ${notes.masked[lang]}`] : []),
    `${source}${command.join(' ')}`,
  ].join('\n');
}

/** Returns a word for `sh` that stands for exactly this text; NUL cannot be written. */
export function shellQuote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function headerArguments(headers: readonly Header[]): string[] {
  const kept = headers.filter(([name]) => !ownHeaders.includes(name.toLowerCase()));
  // curl drops `name:`, and sends an empty value only for `name;`.
  return kept.flatMap(([name, value]) => ['-H', shellQuote(value === '' ? `${name};` : `${name}: ${value}`)]);
}

function bodyArguments(body: Body, method: string): { source: string; option: string[] } {
  if (body.bytes === 0 && !['POST', 'PUT', 'PATCH'].includes(method)) return { source: '', option: [] };
  const isText = body.encoding === 'utf8' && !body.value.includes('\0');
  if (isText && body.bytes <= maxArgumentBytes) {
    return { source: '', option: ['--data-raw', shellQuote(body.value)] };
  }
  const printed = isText
    ? `printf %s ${shellQuote(body.value)} | `
    : `printf %s ${shellQuote(bytesOf(body).toString('base64'))} | base64 -d | `;
  return { source: printed, option: ['--data-binary', '@-'] };
}
