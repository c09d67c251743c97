import { request } from 'node:http';
import { shanghaiIso } from '../contracts/clock.ts';
import { bodyOf } from '../contracts/gateway/body.ts';
import type { Content } from '../contracts/operation.ts';
import { KitError } from '../schemas/kit-error.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';

/** What somebody outside does to a sandbox: the payer, the payment channel, time. */
export interface ControlCall {
  /** Recorded as the operation: `control.payer-decides`. */
  readonly name: 'payer-decides' | 'refund-decides' | 'move-clock' | 'notifications-settle';
  readonly path: string;
  readonly body: Content;
}

/** Thrown where only a sandbox can do what a scenario needs; `unmetOf` turns it into a reason. */
export const needsSandbox = 'needs-sandbox';

/** Why a step cannot be taken on a real target. */
const reasons: Readonly<Record<ControlCall['name'], Text>> = {
  'payer-decides': {
    zh: '真实目标上须由付款人支付,本工具不能代替',
    en: 'on a real target a payer has to pay, and this kit cannot',
  },
  'refund-decides': {
    zh: '真实目标上退款结果由支付渠道决定',
    en: 'on a real target the payment channel decides about a refund',
  },
  'move-clock': {
    zh: '真实目标的时钟不能拨动,要等时间过去才知道',
    en: 'the clock of a real target cannot be moved: only waiting would tell',
  },
  'notifications-settle': {
    zh: '真实目标的通知到不了本机',
    en: 'the notifications of a real target do not reach this machine',
  },
};

/** Returns the error that says why a step cannot be taken on this target. */
export function cannotHere(name: ControlCall['name']): KitError {
  return new KitError({ code: needsSandbox, what: reasons[name], where: `control.${name}` });
}

/** Asks a sandbox's control API and returns the exchange, as a record holds it. */
export async function callControl(
  control: string,
  { name, path, body }: ControlCall,
  told: Pick<Exchange, 'id' | 'story' | 'step'> & { readonly stepTitle: Text; readonly now: number },
): Promise<Exchange> {
  const { now, stepTitle, ...line } = told;
  const text = JSON.stringify(body);
  const started = performance.now();
  const url = `${control}${path}`;
  const answer = await askControl(url, text);
  return {
    kind: 'exchange',
    ...line,
    stepTitle: { ...stepTitle },
    operation: `control.${name}`,
    attempt: 1,
    at: shanghaiIso(now),
    durationMs: Math.round((performance.now() - started) * 1000) / 1000,
    request: {
      method: 'POST',
      url,
      headers: [['content-type', 'application/json']],
      body: bodyOf(Buffer.from(text)),
    },
    response: {
      status: answer.status,
      statusText: answer.statusText,
      headers: [['content-type', 'application/json']],
      body: bodyOf(Buffer.from(answer.text.slice(0, longestAnswer))),
      signature: { outcome: 'absent' },
    },
  };
}

/** The state of a whole sandbox is not what a record is for, in characters. */
const longestAnswer = 500;

/** What a control API answered. */
export interface ControlReply {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
}

/** Posts JSON to a control API, over a connection of its own: one that was kept may have been closed meanwhile. */
export function askControl(url: string, body: string): Promise<ControlReply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } },
      async (reply) => {
        const chunks: Buffer[] = [];
        for await (const chunk of reply) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: reply.statusCode ?? 0, statusText: reply.statusMessage ?? '', text });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
