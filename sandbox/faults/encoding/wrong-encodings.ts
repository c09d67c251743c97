import { gzipSync } from 'node:zlib';
import { defineFault, type Fault } from '../../fault.ts';
import { encodeGbk } from '../../fault-parts/gbk.ts';
import type { Reply } from '../../reply.ts';

interface WrongEncoding extends Pick<Fault, 'id' | 'title' | 'breaks' | 'unstated'> {
  readonly change: (reply: Reply) => Reply;
}

const textOf = ({ body }: Reply) => Buffer.from(body).toString('utf8');
const withText = (reply: Reply, text: string): Reply => ({ ...reply, body: Buffer.from(text, 'utf8') });
const withHeader = (reply: Reply, name: string, value: string): Reply => ({
  ...reply,
  headers: { ...reply.headers, [name]: value },
});

const encodings: readonly WrongEncoding[] = [
  {
    id: 'answers-in-gbk',
    title: { zh: '应答是 GBK 字节', en: 'Answers are bytes of GBK' },
    breaks: ['transport.utf-8', 'envelope.answer-is-envelope'],
    change: (reply) => ({ ...reply, body: encodeGbk(textOf(reply)) }),
  },
  {
    id: 'answers-with-byte-order-mark',
    title: { zh: '应答前有 BOM', en: 'Answers begin with a byte order mark' },
    breaks: ['envelope.answer-is-envelope'],
    change: (reply) => withText(reply, `\ufeff${textOf(reply)}`),
  },
  {
    id: 'charset-header-gbk',
    title: {
      zh: '应答头说 GBK,字节却是 UTF-8',
      en: 'The header of answers says GBK, and the bytes are UTF-8',
    },
    breaks: ['transport.utf-8'],
    change: (reply) => withHeader(reply, 'content-type', 'application/json;charset=GBK'),
  },
  {
    id: 'content-type-html',
    title: { zh: '应答的 Content-Type 是 text/html', en: 'The Content-Type of answers is text/html' },
    breaks: ['transport.json-content-type'],
    change: (reply) => withHeader(reply, 'content-type', 'text/html;charset=UTF-8'),
  },
  {
    id: 'content-type-missing',
    title: { zh: '应答没有 Content-Type', en: 'Answers have no Content-Type' },
    breaks: ['transport.json-content-type'],
    change: ({ headers: { 'content-type': _type, ...headers }, ...reply }) => ({ ...reply, headers }),
  },
  {
    id: 'damaged-gzip',
    title: { zh: '应答的 gzip 已损坏', en: 'Answers come as damaged gzip' },
    breaks: ['envelope.answer-is-envelope'],
    change: (reply) => {
      const coded = gzipSync(reply.body);
      return { ...withHeader(reply, 'content-encoding', 'gzip'), body: coded.subarray(0, coded.length >> 1) };
    },
  },
  {
    id: 'gzip-only-in-the-header',
    title: {
      zh: '应答头说 gzip,内容却没有压缩',
      en: 'The header of answers says gzip, and nothing is packed',
    },
    breaks: ['envelope.answer-is-envelope'],
    change: (reply) => withHeader(reply, 'content-encoding', 'gzip'),
  },
  {
    id: 'answers-with-single-quotes',
    title: { zh: '应答用单引号,不是 JSON', en: 'Answers use single quotes and are no JSON' },
    breaks: ['envelope.answer-is-envelope'],
    change: (reply) => withText(reply, textOf(reply).replaceAll('"', "'")),
  },
  {
    id: 'answers-written-anew',
    title: {
      zh: '签名之后有代理重写应答,中文变成转义',
      en: 'A proxy writes signed answers anew and escapes what is not ASCII',
    },
    breaks: ['signature.response-verifies'],
    change: (reply) =>
      withText(
        reply,
        textOf(reply).replace(/\P{ASCII}/gu, (char) =>
          Array.from(
            { length: char.length },
            (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
          ).join(''),
        ),
      ),
  },
  {
    id: 'chinese-lost',
    title: { zh: '应答里的中文都变成问号', en: 'All Chinese in answers has become question marks' },
    breaks: ['signature.response-verifies'],
    change: (reply) => withText(reply, textOf(reply).replace(/\P{ASCII}/gu, '?')),
  },
];

/** Answers whose bytes are not those of JSON in UTF-8, or not said to be. */
export const wrongEncodings: readonly Fault[] = encodings.map(({ change, ...fault }) =>
  defineFault({ ...fault, group: 'encoding', reply: change }),
);
