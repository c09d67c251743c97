import { KitError } from '../../schemas/kit-error.ts';
import type { Header } from '../../schemas/types/record.ts';
import type { Operation } from '../operation.ts';
import type { Target } from '../target.ts';
import type { WireRequest } from './send.ts';

/** Returns the address of an operation on a target; throws a {@link KitError} where the target lacks its base URL. */
export function urlOf(operation: Operation, target: Pick<Target, 'name' | 'baseUrls'>): URL {
  const base = target.baseUrls[operation.baseUrl];
  if (base === undefined || !isHttp(base)) throw baseUrlError(operation, target, base);
  return new URL(`${base.replace(/\/+$/, '')}${operation.path}`);
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

function baseUrlError(
  operation: Operation,
  target: Pick<Target, 'name'>,
  base: string | undefined,
): KitError {
  return new KitError({
    code: base === undefined ? 'base-url-missing' : 'base-url-malformed',
    what: {
      zh: `目标 ${target.name} 没有可用于 ${operation.id} 的地址`,
      en: `target ${target.name} has no usable address for ${operation.id}`,
    },
    where: `targets.${target.name}.baseUrls.${operation.baseUrl}`,
    expected: {
      zh: '以 http:// 或 https:// 开头的地址',
      en: 'an address that begins with http:// or https://',
    },
    actual: { zh: base ?? '未配置', en: base ?? 'not configured' },
    hint: {
      zh: `在配置中填写 baseUrls.${operation.baseUrl}`,
      en: `set baseUrls.${operation.baseUrl} in the configuration`,
    },
  });
}

const ownHeaders: readonly Header[] = [
  ['content-type', 'application/json'],
  ['user-agent', 'ebuy-contract-kit'],
];

/** Methods whose requests state a length even where they have no body (RFC 9110, section 8.6). */
const methodsWithBody = ['POST', 'PUT', 'PATCH'];

/**
 * Returns a request with its headers complete and in the order undici writes them: host, connection, our own, and the
 * length at the end. `extra` headers are added, or take the place of one of the same name; a length of their own is a
 * programming error, since undici sends the true one.
 */
export function wireRequest(
  url: URL,
  method: string,
  body: Uint8Array,
  extra: Readonly<Record<string, string>> = {},
): WireRequest {
  if (extraOf(extra, 'content-length') !== undefined) {
    throw new TypeError('a request cannot state a content-length of its own');
  }
  const first: Header[] = [
    ['host', url.host],
    ['connection', method === 'HEAD' ? 'close' : 'keep-alive'],
  ];
  const hasLength = body.length > 0 || methodsWithBody.includes(method);
  const last: Header[] = hasLength ? [['content-length', String(body.length)]] : [];
  const replaced = (headers: readonly Header[]) =>
    headers.map(([name, value]): Header => extraOf(extra, name) ?? [name, value]);
  const known = [...first, ...ownHeaders];
  const added = Object.entries(extra).filter(([name]) => !known.some(([own]) => isSameName(own, name)));
  return { url, method, body, headers: [...replaced(first), ...replaced(ownHeaders), ...added, ...last] };
}

function extraOf(extra: Readonly<Record<string, string>>, name: string): Header | undefined {
  return Object.entries(extra).find(([other]) => isSameName(other, name));
}

function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
