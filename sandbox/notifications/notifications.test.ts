import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Content } from '../../contracts/operation.ts';
import { answerProfiles } from '../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../contracts/signing/read-signature.ts';
import { validateMessage } from '../../schemas/validator.ts';
import { type ApiName, openTrades, type TradeStand } from '../trade/trades.fixture.ts';
import { acknowledge, type Merchant, openMerchant, replyWith } from './merchant.fixture.ts';

let stand: TradeStand;
let merchant: Merchant;
beforeAll(async () => {
  stand = await openTrades({ notifyHosts: ['merchant.test'] });
});
beforeEach(async () => {
  stand.begin();
  merchant = await openMerchant();
});
afterEach(async () => {
  await stand.running.sandbox.notifier.settle();
  await merchant.stop();
});
afterAll(() => stand.stop());

const cash: Content = { assetType: 'cash', payWay: 'WECHAT' };
const settle = () => stand.running.sandbox.notifier.settle();
const place = async (api: ApiName, ending: string, changes: Content = {}) => {
  const outTradeNo = stand.number(ending);
  const { notifyUrl } = merchant;
  const order = { outTradeNo, notifyUrl, totalAmount: 5, payMethod: [cash], ...changes };
  const placed = await stand.place(api, order);
  expect(placed.isSuccess, placed.code).toBe(true);
  return outTradeNo;
};
const work = async (path: string, body: Content = {}) =>
  stand.control('POST', `/notifications/${path}`, body);
const log = async () => {
  const { json } = await stand.control('GET', '/notifications');
  return json.notifications as readonly JsonObject[];
};
const signatureOf = (body: string) =>
  readSignature(answerProfiles('paas'), body, stand.running.target.secret).outcome;
const seconds = (count: number) => count * 1_000;

describe('a notification', () => {
  it.each([
    ['payment', 'payment.notifyTrade'],
    ['legacy', 'legacy.notifyTrade'],
    ['cashier', 'payment.notifyTrade'],
  ] as const)('of the %s API is signed, follows %s and carries what was ordered', async (api, operation) => {
    const extendInfo = { originalData: '原样返回 "abc"' };
    const outTradeNo = await place(api, 'PAID', { extendInfo });
    await settle();
    const [first] = merchant.arrived;
    expect(signatureOf(first?.body ?? '')).toBe('verified');
    expect(validateMessage(operation, 'request', first?.message)).toEqual([]);
    expect(first?.message).toMatchObject({
      action: 'notifyTrade',
      appId: stand.running.target.appId,
      content: {
        notifyType: 'Pay',
        outTradeNo,
        paymentStatus: 'Success',
        totalAmount: '5.00',
        paidAmount: '5.00',
        extendInfo,
      },
    });
    const { content } = await stand.query(api, outTradeNo);
    expect(first?.message.content).toMatchObject({
      paymentStatus: content.paymentStatus,
      payTime: content.payTime,
    });
  });

  it('tells of a payment that failed, and of refunds that were made or failed', async () => {
    await place('payment', 'FAIL');
    const outTradeNo = await place('payment', 'PAID');
    const refund = (ending: string) =>
      stand.refund('payment', { outTradeNo, refundTradeNo: stand.number(ending), refundAmount: 2 });
    await refund('');
    await refund('FAIL');
    await settle();
    const told = merchant.arrived.map(({ message }) => message.content as JsonObject);
    expect(told).toEqual([
      expect.objectContaining({ notifyType: 'Pay', paymentStatus: 'Failed', paidAmount: '0.00' }),
      expect.objectContaining({ notifyType: 'Pay', paymentStatus: 'Success' }),
      expect.objectContaining({ notifyType: 'Refund', refundStatus: 'Success', refundAmount: '2.00' }),
      expect.objectContaining({ notifyType: 'Refund', refundStatus: 'Failed', refundedAmount: '2.00' }),
    ]);
    for (const { message } of merchant.arrived)
      expect(validateMessage('payment.notifyTrade', 'request', message)).toEqual([]);
  });

  it('is not raised for an order that waits, is refused, or is closed', async () => {
    const outTradeNo = await place('payment', 'WAIT');
    await stand.place('payment', {
      outTradeNo: stand.number('PAID'),
      totalAmount: 0,
      notifyUrl: merchant.notifyUrl,
    });
    stand.running.sandbox.clock.advance(seconds(301));
    await settle();
    expect((await stand.query('payment', outTradeNo)).content.paymentStatus).toBe('Closed');
    expect(merchant.arrived).toEqual([]);
  });

  it('goes to the address of the app where the order names none', async () => {
    await place('payment', 'PAID', { notifyUrl: undefined });
    await settle();
    expect(await log()).toEqual([]);
    await stand.control('PUT', '/notifications', { notifyUrl: merchant.notifyUrl });
    await place('payment', 'PAID', { notifyUrl: undefined });
    await settle();
    expect(merchant.arrived).toHaveLength(1);
  });
});

describe('the ladder', () => {
  it('is climbed in 75 hours by the clock and in less than a second by ours, each time signed anew', async () => {
    merchant.replying = replyWith(500);
    await place('payment', 'PAID');
    await settle();
    const begun = performance.now();
    stand.running.sandbox.clock.advance(seconds(3_600 * 76));
    await settle();
    expect(performance.now() - begun).toBeLessThan(1_000);
    const [notification = {}] = await log();
    const at = (notification.deliveries as readonly JsonObject[]).map(
      (delivery) => (Number(delivery.at) - Number(notification.raisedAt)) / 1_000,
    );
    expect(at).toEqual([0, 5, 305, 2_105, 9_305, 27_305, 63_305, 113_705, 185_705, 272_105]);
    expect(notification).toMatchObject({ state: 'given-up' });
    const sent = merchant.arrived.map(({ message }) => [message.uuid, message.timestamp]);
    expect(new Set(sent.map(([uuid]) => uuid)).size).toBe(10);
    expect(merchant.arrived.every(({ body }) => signatureOf(body) === 'verified')).toBe(true);
    expect(merchant.arrived.every(({ message }) => message.content !== undefined)).toBe(true);
    expect(Number(sent.at(-1)?.[1]) - Number(sent[0]?.[1])).toBe(seconds(272_105));
  });

  it('ends with the acknowledgement', async () => {
    merchant.replying = (response, index) =>
      index < 2 ? replyWith(503)(response, index) : acknowledge(response, index);
    await place('payment', 'PAID');
    await settle();
    stand.running.sandbox.clock.advance(seconds(4.999));
    await settle();
    expect(merchant.arrived).toHaveLength(1);
    stand.running.sandbox.clock.advance(1);
    await settle();
    expect(merchant.arrived).toHaveLength(2);
    stand.running.sandbox.clock.advance(seconds(3_600 * 80));
    await settle();
    expect(merchant.arrived).toHaveLength(3);
    expect((await log())[0]).toMatchObject({ state: 'acknowledged' });
  });

  it.each([
    ['200 with the wrong word', replyWith(200, 'SUCCESS'), 'not-acknowledged'],
    ['JSON that says no', replyWith(200, '{"success":false,"errorCode":"00"}'), 'not-acknowledged'],
    [
      'JSON behind a byte order mark',
      replyWith(200, '\ufeff{"success":true,"errorCode":"00"}'),
      'not-acknowledged',
    ],
    ['another status', replyWith(201, '{"success":true,"errorCode":"00"}'), 'not-acknowledged'],
    ['a redirect', replyWith(302, '', { location: 'http://127.0.0.1:1/' }), 'redirected'],
    ['64 KB and more', replyWith(200, ' '.repeat(70_000)), 'too-large'],
    ['nothing', (response: { destroy(): void }) => response.destroy(), 'unreachable'],
  ] as const)('goes on after %s', async (_name, replying, outcome) => {
    merchant.replying = replying;
    await place('payment', 'PAID');
    await settle();
    expect((await log())[0]).toMatchObject({ state: 'waiting', deliveries: [{ outcome }] });
  });

  it('goes on after a reply that takes too long', async () => {
    await stand.control('PUT', '/notifications', { timeoutMs: 50 });
    merchant.replying = (response) => response.writeHead(200).write('{');
    await place('payment', 'PAID');
    await settle();
    expect((await log())[0]).toMatchObject({ state: 'waiting', deliveries: [{ outcome: 'timeout' }] });
  });

  it('and the expected reply can be set', async () => {
    await stand.control('PUT', '/notifications', {
      reply: 'text-success',
      ladderMs: [1_000],
      content: 'json-string',
    });
    merchant.replying = (response, index) =>
      replyWith(200, index === 0 ? 'success\n' : 'success')(response, index);
    await place('payment', 'PAID');
    await settle();
    stand.running.sandbox.clock.advance(1_000);
    await settle();
    expect((await log())[0]).toMatchObject({ state: 'acknowledged', deliveries: [{}, {}] });
    expect(merchant.arrived.map(({ message }) => typeof message.content)).toEqual(['string', 'string']);
    expect(merchant.arrived.every(({ body }) => signatureOf(body) === 'verified')).toBe(true);
    await stand.control('PUT', '/notifications', { reply: 'status-2xx' });
    merchant.replying = replyWith(204);
    await place('payment', 'PAID');
    await settle();
    expect((await log())[1]).toMatchObject({ state: 'acknowledged' });
    for (const wrong of [{ reply: 'maybe' }, { ladderMs: [0] }, { timeoutMs: 0 }, { content: 'xml' }])
      expect((await stand.control('PUT', '/notifications', wrong)).status).toBe(400);
  });
});

describe('an address', () => {
  it.each([
    'http://merchant.example/notify',
    'https://169.254.169.254/latest',
    'http://user:pass@127.0.0.1/notify',
    'http://127.0.0.1.evil.example/notify',
    'http://localhost.evil.example/notify',
  ])('%s is not called', async (address) => {
    await place('payment', 'PAID', { notifyUrl: `${address}?`.padEnd(64, '0') });
    await settle();
    expect((await log())[0]).toMatchObject({
      state: 'refused',
      deliveries: [{ outcome: 'refused-address' }],
    });
  });

  it('may be a host the sandbox was started with', async () => {
    await place('payment', 'PAID', { notifyUrl: 'http://merchant.test:1/'.padEnd(64, '0') });
    await settle();
    expect((await log())[0]).toMatchObject({ state: 'waiting', deliveries: [{ outcome: 'unreachable' }] });
  });

  it('cannot be used to work the control API', async () => {
    const outTradeNo = await place('payment', 'PAID', {
      notifyUrl: `${stand.running.control}/reset?`.padEnd(64, '0'),
    });
    await settle();
    expect((await log())[0]).toMatchObject({ deliveries: [{ outcome: 'not-acknowledged', status: 403 }] });
    expect((await stand.query('payment', outTradeNo)).isSuccess).toBe(true);
  });
});

describe('deliveries under control', () => {
  it('are held, and released in the order asked for', async () => {
    await work('hold');
    const outTradeNo = await place('payment', 'PAID');
    await stand.refund('payment', { outTradeNo, refundAmount: 1 });
    stand.running.sandbox.clock.advance(seconds(86_400));
    await settle();
    expect(merchant.arrived).toEqual([]);
    await work('release', { order: 'reversed' });
    const types = merchant.arrived.map(({ message }) => (message.content as JsonObject).notifyType);
    expect(types).toEqual(['Refund', 'Pay']);
    await place('payment', 'PAID');
    await settle();
    expect(merchant.arrived).toHaveLength(3);
  });

  it('are held one by one', async () => {
    merchant.replying = replyWith(500);
    await place('payment', 'PAID');
    await settle();
    await work('hold', { ids: ['n000001'] });
    stand.running.sandbox.clock.advance(seconds(3_600));
    await settle();
    expect(merchant.arrived).toHaveLength(1);
    merchant.replying = acknowledge;
    await work('release', { ids: ['n000001'] });
    expect((await log())[0]).toMatchObject({ state: 'acknowledged' });
  });

  it('are duplicated byte by byte, at once', async () => {
    await place('payment', 'PAID');
    await settle();
    await work('duplicate', { ids: ['n000001'], copies: 5 });
    expect(new Set(merchant.arrived.map(({ body }) => body)).size).toBe(1);
    expect(merchant.arrived).toHaveLength(6);
    expect((await work('duplicate', { ids: ['n000001'], copies: 65 })).status).toBe(400);
  });

  it('are sent again signed anew', async () => {
    await place('payment', 'PAID');
    await settle();
    await work('resend', { ids: ['n000001'] });
    const [first, second] = merchant.arrived;
    expect(second?.message.uuid).not.toBe(first?.message.uuid);
    expect(second?.message.content).toEqual(first?.message.content);
    expect((await work('resend', { ids: ['n999999'] })).status).toBe(404);
    expect((await work('resend')).status).toBe(404);
  });

  it.each([
    ['sign', 'mismatch'],
    ['wrong-secret', 'mismatch'],
    ['unsigned', 'absent'],
    ['content', 'mismatch'],
    ['cut', 'unreadable'],
  ])('are damaged once (%s), and whole again the next time', async (how, outcome) => {
    await work('hold');
    await place('payment', 'PAID');
    merchant.replying = (response, index) =>
      index === 0 ? replyWith(400)(response, index) : acknowledge(response, index);
    await work('corrupt', { ids: ['n000001'], how });
    await work('release');
    stand.running.sandbox.clock.advance(seconds(5));
    await settle();
    expect(merchant.arrived.map(({ body }) => signatureOf(body))).toEqual([outcome, 'verified']);
    expect((await work('corrupt', { ids: ['n000001'], how: 'kindly' })).status).toBe(400);
  });

  it('are put off', async () => {
    await work('hold');
    await place('payment', 'PAID');
    await work('delay', { ids: ['n000001'], ms: 60_000 });
    await stand.control('PUT', '/notifications', {});
    await work('release');
    stand.running.sandbox.clock.advance(59_999);
    await settle();
    expect(merchant.arrived).toEqual([]);
    stand.running.sandbox.clock.advance(1);
    await settle();
    expect(merchant.arrived).toHaveLength(1);
  });

  it('end with a reset, and come back with a snapshot', async () => {
    merchant.replying = replyWith(500);
    await place('payment', 'PAID');
    await settle();
    const { json } = await stand.control('POST', '/snapshot');
    merchant.replying = acknowledge;
    stand.running.sandbox.clock.advance(seconds(5));
    await settle();
    await stand.control('POST', '/restore', { snapshot: json.snapshot });
    await settle();
    expect(merchant.arrived).toHaveLength(3);
    stand.begin();
    expect(await log()).toEqual([]);
  });
});

describe('a running clock', () => {
  it('delivers by itself', async () => {
    await stand.control('POST', '/clock', { follow: true });
    await stand.control('PUT', '/notifications', { ladderMs: [20, 20] });
    merchant.replying = replyWith(500);
    const arrivals = new Promise<void>((resolve) => {
      merchant.replying = (response, index) => {
        replyWith(500)(response, index);
        if (index === 2) resolve();
      };
    });
    await stand.place('payment', {
      totalAmount: 1,
      payMethod: [cash],
      outTradeNo: stand.number('PAID'),
      notifyUrl: merchant.notifyUrl,
    });
    await arrivals;
    expect(merchant.arrived).toHaveLength(3);
  });
});

describe('a sandbox that stops', () => {
  it('breaks off what is under way', async () => {
    const own = await openTrades();
    merchant.replying = () => undefined;
    const { notifyUrl } = merchant;
    await own.place('payment', {
      outTradeNo: own.number('PAID'),
      totalAmount: 1,
      payMethod: [cash],
      notifyUrl,
    });
    const begun = performance.now();
    await own.stop();
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
