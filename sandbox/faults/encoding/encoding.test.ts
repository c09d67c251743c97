import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import { decodeUtf8 } from '../../../contracts/signing/raw-members.ts';
import { demonstrate, faultsOfGroup, type Probe } from '../../fault-parts/demonstrate.fixture.ts';

interface Raw {
  readonly type: string | undefined;
  readonly coding: string | undefined;
  readonly body: Buffer;
}

/** Returns an error answer with Chinese in it as it came, decoded by nobody. */
function rawAnswer({ stand, headers }: Probe): Promise<Raw> {
  const { hostname, port } = new URL(stand.running.url);
  const options = { hostname, port, method: 'POST', path: legacyCreateTrade.path };
  return new Promise((resolve, reject) => {
    const sent = request(
      { ...options, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { 'content-type': type, 'content-encoding': coding } = response.headers;
          resolve({ type, coding, body: Buffer.concat(chunks) });
        });
      },
    );
    sent.on('error', reject).end('{}');
  });
}

const seen =
  (look: (raw: Raw) => unknown) =>
  async (probe: Probe): Promise<unknown> =>
    look(await rawAnswer(probe));

const signatureOfList = async ({ send }: Probe) =>
  (await send(walletGetCardVoucherList)).exchange.response?.signature.outcome;

function canUnpack(body: Buffer): boolean {
  try {
    gunzipSync(body);
    return true;
  } catch {
    return false;
  }
}

demonstrate('encoding', faultsOfGroup('encoding'), [
  {
    fault: 'answers-in-gbk',
    show: seen(({ body }) => [
      decodeUtf8(body) !== undefined,
      new TextDecoder('gbk').decode(body).includes('参数错误'),
    ]),
    sound: [true, false],
    broken: [false, true],
  },
  {
    fault: 'answers-with-byte-order-mark',
    show: seen(({ body }) => body.toString('hex', 0, 3)),
    sound: Buffer.from('{"u').toString('hex'),
    broken: 'efbbbf',
  },
  {
    fault: 'charset-header-gbk',
    show: seen(({ type, body }) => [type, decodeUtf8(body) !== undefined]),
    sound: ['application/json;charset=UTF-8', true],
    broken: ['application/json;charset=GBK', true],
  },
  {
    fault: 'content-type-html',
    show: seen(({ type }) => type),
    sound: 'application/json;charset=UTF-8',
    broken: 'text/html;charset=UTF-8',
  },
  {
    fault: 'content-type-missing',
    show: seen(({ type }) => type),
    sound: 'application/json;charset=UTF-8',
    broken: undefined,
  },
  {
    fault: 'damaged-gzip',
    show: seen(({ coding, body }) => [coding, body.toString('hex', 0, 2) === '1f8b', canUnpack(body)]),
    sound: [undefined, false, false],
    broken: ['gzip', true, false],
  },
  {
    fault: 'gzip-only-in-the-header',
    show: seen(({ coding, body }) => [coding, body.toString('utf8', 0, 1)]),
    sound: [undefined, '{'],
    broken: ['gzip', '{'],
  },
  {
    fault: 'answers-with-single-quotes',
    show: seen(({ body }) => body.toString('utf8', 0, 2)),
    sound: '{"',
    broken: "{'",
  },
  {
    fault: 'answers-written-anew',
    show: async (probe) => [
      await signatureOfList(probe),
      (await rawAnswer(probe)).body.toString('utf8').includes('\\u53c2\\u6570'),
    ],
    sound: ['verified', false],
    broken: ['mismatch', true],
  },
  {
    fault: 'chinese-lost',
    show: async (probe) => [
      await signatureOfList(probe),
      /\P{ASCII}/u.test((await rawAnswer(probe)).body.toString('utf8')),
    ],
    sound: ['verified', true],
    broken: ['mismatch', false],
  },
]);
