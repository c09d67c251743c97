import type { Operation } from '../../contracts/operation.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, defineCase } from '../case.ts';
import { isRepresentative } from './representatives.ts';

/** Versions that RFC 8996 has retired. */
const retired = ['TLSv1', 'TLSv1.1'] as const;

/** Returns the cases that ask for a connection of a retired version of TLS; what is no HTTPS has none. */
export function oldTlsCases(operation: Operation): readonly Case[] {
  if (!isRepresentative(operation)) return [];
  return retired.map((version) =>
    defineCase({
      about: 'transport.old-tls-refused',
      variant: version,
      operation,
      family: 'transport',
      title: { zh: `${version} 的连接应被拒绝`, en: `A connection over ${version} is refused` },
      requirements: ['transport.old-tls-refused'],
      expectation: { kind: 'rejected', codes: [] },
      make: (given) =>
        isHttps(given.baseUrls?.[operation.baseUrl])
          ? { subject: () => ({ content: operation.example(given), tamper: { tls: version } }) }
          : { inapplicable: noHttps },
    }),
  );
}

const noHttps: Text = {
  zh: '目标地址不是 HTTPS,没有 TLS 可测',
  en: 'the address of the target is not HTTPS, so that there is no TLS to try',
};

function isHttps(address: string | undefined): boolean {
  return address?.startsWith('https:') === true;
}
