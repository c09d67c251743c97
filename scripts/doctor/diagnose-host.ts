import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { isLoopback } from '../config/is-loopback.ts';
import { bad, type Diagnosis, doubtful, fine } from './diagnosis.ts';

/** How long each phase may take, in milliseconds. */
const patienceMs = 5_000;

/** A certificate that ends sooner may end before the go-live does, in days. */
const soonDays = 30;

/** Versions that RFC 8996 has not retired. */
const soundTls = ['TLSv1.2', 'TLSv1.3'];

/** Returns what a host answers phase by phase: its name, its port, its TLS. What follows on a failure is left out. */
export async function diagnoseHost(url: URL, patience = patienceMs): Promise<readonly Diagnosis[]> {
  const name = await diagnoseName(url, patience);
  if (name.status === 'failed') return [name];
  const port = await diagnosePort(url, patience);
  if (port.status === 'failed') return [name, port];
  return [name, port, ...(await diagnoseTls(url, patience))];
}

async function diagnoseName({ hostname, host }: URL, patience: number): Promise<Diagnosis> {
  const kind = { id: 'dns', of: host };
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return fine(kind, { zh: '是 IP 地址', en: 'is an address itself' });
  try {
    const found = await within(patience, lookup(bare, { all: true }));
    const addresses = found.map(({ address }) => address).join(', ');
    return fine(kind, { zh: `解析为 ${addresses}`, en: `resolves to ${addresses}` });
  } catch (error) {
    return bad(
      kind,
      { zh: `主机名无法解析（${reasonOf(error)}）`, en: `the name does not resolve (${reasonOf(error)})` },
      { zh: '检查 baseUrls 的拼写、DNS 与 VPN', en: 'check the spelling in baseUrls, the DNS and the VPN' },
      3,
    );
  }
}

async function diagnosePort(url: URL, patience: number): Promise<Diagnosis> {
  const kind = { id: 'tcp', of: url.host };
  const started = performance.now();
  try {
    const socket = await opened(connectTcp(addressOf(url)), 'connect', patience);
    socket.destroy();
    const ms = Math.round(performance.now() - started);
    return fine(kind, { zh: `端口可连接（${ms} 毫秒）`, en: `the port can be reached (${ms} ms)` });
  } catch (error) {
    return bad(
      kind,
      { zh: `端口无法连接（${reasonOf(error)}）`, en: `the port cannot be reached (${reasonOf(error)})` },
      {
        zh: '检查端口、防火墙、VPN 与白名单',
        en: 'check port, firewall, VPN and the allow-list of the gateway',
      },
      3,
    );
  }
}

async function diagnoseTls(url: URL, patience: number): Promise<readonly Diagnosis[]> {
  if (url.protocol === 'http:') return plainText(url);
  const kind = { id: 'tls', of: url.host };
  let socket: TLSSocket;
  try {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    const servername = isIP(bare) === 0 ? { servername: bare } : {};
    // Nothing is sent: a chain that does not hold is to be described, not only refused.
    const options = { ...addressOf(url), ...servername, rejectUnauthorized: false };
    socket = (await opened(connectTls(options), 'secureConnect', patience)) as TLSSocket;
  } catch (error) {
    return [
      bad(
        kind,
        { zh: `TLS 握手失败（${reasonOf(error)}）`, en: `the TLS handshake fails (${reasonOf(error)})` },
        {
          zh: '检查端口是否为 HTTPS，以及中间的代理',
          en: 'check that the port speaks HTTPS, and what proxies stand between',
        },
        3,
      ),
    ];
  }
  const [protocol, certificate] = [socket.getProtocol() ?? '', socket.getPeerCertificate(true)];
  const refusal = socket.authorized ? undefined : String(socket.authorizationError);
  socket.destroy();
  return [
    versionOf(url, protocol),
    chainOf(url, certificate, refusal),
    expiryOf(url, certificate, Date.now()),
  ];
}

function plainText(url: URL): readonly Diagnosis[] {
  if (isLoopback(url.hostname)) return [];
  return [
    doubtful(
      { id: 'tls', of: url.host },
      { zh: '没有使用 TLS', en: 'no TLS is used' },
      { zh: `改用 https://${url.host}`, en: `use https://${url.host}` },
    ),
  ];
}

function versionOf({ host }: URL, protocol: string): Diagnosis {
  const kind = { id: 'tls-version', of: host };
  if (soundTls.includes(protocol)) return fine(kind, { zh: protocol, en: protocol });
  return bad(
    kind,
    { zh: `${protocol} 已被淘汰（RFC 8996）`, en: `${protocol} is retired (RFC 8996)` },
    { zh: '请网关方启用 TLS 1.2 或更高版本', en: 'ask the gateway for TLS 1.2 or newer' },
  );
}

function chainOf({ host }: URL, certificate: PeerCertificate, refusal: string | undefined): Diagnosis {
  const kind = { id: 'tls-chain', of: host };
  const issuer = [certificate.issuer?.O ?? certificate.issuer?.CN ?? '?'].flat().join(', ');
  if (refusal === undefined) return fine(kind, { zh: `由 ${issuer} 签发`, en: `issued by ${issuer}` });
  return bad(
    kind,
    {
      zh: `证书链不可信（${refusal}），由 ${issuer} 签发`,
      en: `the chain is not trusted (${refusal}); issued by ${issuer}`,
    },
    {
      zh: '自签或企业 CA：设 NODE_EXTRA_CA_CERTS=ca.pem；主机名不符或链不全：请网关方改正',
      en: 'a CA of your own: set NODE_EXTRA_CA_CERTS=ca.pem; another name or an incomplete chain: for the gateway to mend',
    },
    3,
  );
}

/** Returns how long a certificate still holds; `now` is in milliseconds since the epoch. */
export function expiryOf(
  { host }: Pick<URL, 'host'>,
  { valid_to: until }: Pick<PeerCertificate, 'valid_to'>,
  now: number,
): Diagnosis {
  const kind = { id: 'tls-expiry', of: host };
  const days = Math.floor((Date.parse(until) - now) / 86_400_000);
  const renew = { zh: '请网关方更换证书', en: 'ask the gateway to renew it' };
  if (Number.isNaN(days) || days < 0) {
    return bad(
      kind,
      { zh: `证书已过期（${until}）`, en: `the certificate has expired (${until})` },
      renew,
      3,
    );
  }
  const left = { zh: `证书还有 ${days} 天到期`, en: `the certificate holds for ${days} more days` };
  return days < soonDays ? doubtful(kind, left, renew) : fine(kind, left);
}

function addressOf({ hostname, port, protocol }: URL): { readonly host: string; readonly port: number } {
  const usual = protocol === 'https:' ? 443 : 80;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usual : Number(port) };
}

function opened(socket: Socket, event: 'connect' | 'secureConnect', patience: number): Promise<Socket> {
  const opening = new Promise<Socket>((resolve, reject) => {
    socket.once(event, () => resolve(socket)).once('error', reject);
  });
  return within(patience, opening).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
}

async function within<Result>(patience: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`> ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
