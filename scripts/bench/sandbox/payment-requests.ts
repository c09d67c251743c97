import { systemClock } from '../../../contracts/clock.ts';
import { messageJson } from '../../../contracts/envelopes/members-json.ts';
import { paas as envelope } from '../../../contracts/envelopes/paas.ts';
import { seededIds } from '../../../contracts/ids.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { paas } from '../../../contracts/signing/paas-profile.ts';
import { sign } from '../../../contracts/signing/sign.ts';
import type { Target } from '../../../contracts/target.ts';

/** Returns whole HTTP requests, bytes as they go to the socket: signed card payments of one fen, each with numbers of its own. */
export function paymentRequests(
  { appId, secret, data, baseUrls }: Target,
  seed: number,
  count: number,
): readonly Buffer[] {
  const ids = seededIds(seed, systemClock, seed.toString(36).padStart(6, '0').slice(-6));
  const given = { clock: systemClock, ids, data };
  const path = `${new URL(baseUrls.paas ?? '').pathname.replace(/\/$/, '')}${cardPay.path}`;
  return Array.from({ length: count }, () => {
    const context = {
      appId,
      action: cardPay.action,
      uuid: ids.uuid(),
      timestamp: systemClock.now(),
      lang: 'zh_CN',
    };
    const members = envelope.compose(context, cardPay.example(given));
    const body = Buffer.from(
      messageJson([...members, ['sign', JSON.stringify(sign(paas, members, secret))]]),
    );
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body]);
  });
}
