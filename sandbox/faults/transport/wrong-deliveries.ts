import type { Text } from '../../../schemas/text.ts';
import { defineFault, type Fault } from '../../fault.ts';
import type { Delivery, Reply } from '../../reply.ts';

interface WrongDelivery extends Pick<Fault, 'id' | 'title'> {
  readonly delivery: (reply: Reply) => Delivery;
}

const half = ({ body }: Reply) => body.byteLength >> 1;

const deliveries: readonly WrongDelivery[] = [
  {
    id: 'connection-reset',
    title: { zh: '不应答,直接重置连接', en: 'The connection is reset instead of an answer' },
    delivery: () => ({ kind: 'reset', afterBytes: 0 }),
  },
  {
    id: 'reset-within-answer',
    title: { zh: '应答到一半重置连接', en: 'The connection is reset in the middle of an answer' },
    delivery: (reply) => ({ kind: 'reset', afterBytes: half(reply) }),
  },
  {
    id: 'half-an-answer',
    title: { zh: '应答只有一半就关闭连接', en: 'The connection is closed in the middle of an answer' },
    delivery: (reply) => ({ kind: 'cut', afterBytes: half(reply) }),
  },
  {
    id: 'slow-drip',
    title: { zh: '应答每 20 毫秒只发 16 字节', en: 'Answers come 16 bytes at a time, every 20 milliseconds' },
    delivery: () => ({ kind: 'drip', pieceBytes: 16, everyMs: 20 }),
  },
  {
    id: 'late-answer',
    title: { zh: '应答迟到 3 秒', en: 'Answers come three seconds late' },
    delivery: () => ({ kind: 'late', afterMs: 3_000 }),
  },
  {
    id: 'hanging-answer',
    title: { zh: '永不应答,连接一直开着', en: 'No answer ever comes, and the connection stays open' },
    delivery: () => ({ kind: 'hang' }),
  },
  {
    id: 'content-length-too-long',
    title: { zh: 'Content-Length 比内容多 10 字节', en: 'Content-Length is 10 bytes more than there are' },
    delivery: () => ({ kind: 'misdeclared', by: 10 }),
  },
  {
    id: 'content-length-too-short',
    title: { zh: 'Content-Length 比内容少 10 字节', en: 'Content-Length is 10 bytes less than there are' },
    delivery: () => ({ kind: 'misdeclared', by: -10 }),
  },
  {
    id: 'answers-not-http',
    title: { zh: '应答不是 HTTP', en: 'What is answered is no HTTP' },
    delivery: () => ({ kind: 'raw', bytes: Buffer.from('ERR gateway restarting\r\n') }),
  },
];

const unstated: Text = {
  zh: '没有要求写明应答要完整、按时到达;读不到应答时检查无从判断',
  en: 'no requirement says that answers come whole and in time; without an answer the checks can tell nothing',
};

/** Answers that do not arrive whole and at once; what they would have said has happened. */
export const wrongDeliveries: readonly Fault[] = deliveries.map(({ delivery, ...fault }) =>
  defineFault({
    ...fault,
    group: 'transport',
    // An answer that is ten bytes short is there, and no message.
    ...(fault.id === 'content-length-too-short'
      ? { breaks: ['envelope.answer-is-envelope'] as const }
      : { breaks: [], unstated }),
    reply: (reply) => ({ ...reply, delivery: delivery(reply) }),
  }),
);
