import type { Content, Operation } from '../../../contracts/operation.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { pospReelActiveVoucher } from '../../../contracts/operations/posp/reel-active-voucher.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';

/** The codes that some requests are answered with: all refused with the fault or without. */
const codes =
  (operation: Operation, changes: readonly Content[]) =>
  async ({ send }: Probe) => {
    const seen: string[] = [];
    for (const change of changes) {
      const { isSuccess, code } = await send(operation, change);
      seen.push(isSuccess === false ? code.replace('MICRO_CASHIER_', '') : 'accepted');
    }
    return seen;
  };

const short: Content = { orderTitle: '四个字符' };
const wrongType: Content = { currency: 156 };
const yesterday: Content = { outTradeNo: '20260228'.padEnd(32, '1') };
const nothing: Content = { totalAmount: 0 };
const noChannel: Content = { payMethod: [{ assetType: 'cash', payWay: 'NOSUCHWAY' }] };
const noCoupon: Content = { payMethod: [{ assetType: 'coupon', cardCoupons: 'none|none' }] };
const noScene: Content = { useScene: 'none' };

const renamed = (fault: string, change: Content, sound: string, broken: string): Demonstration => ({
  fault,
  show: codes(legacyCreateTrade, [change, yesterday]),
  sound: [sound, 'TXN_NO_NOT_MATCHED'],
  broken: [broken, 'TXN_NO_NOT_MATCHED'],
});

const rawAnswer =
  (changes: Content) =>
  async ({ send, stand, headers }: Probe) => {
    const { url } = stand.running;
    await send(cardPay);
    const response = await fetch(`${url}${cardPay.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(changes),
    });
    return [response.status, response.headers.get('content-type'), (await response.text()).slice(0, 1)];
  };

demonstrate('error-code', faultsOfGroup('error-code'), [
  {
    fault: 'date-error-answered-as-parameter-error',
    show: async (probe) => [
      ...(await codes(legacyCreateTrade, [yesterday])(probe)),
      ...(await codes(cardPay, [{ orgTxnNo: '20260228' }])(probe)),
    ],
    sound: ['TXN_NO_NOT_MATCHED', 'MICRO_CASHCARD_TXN_NO_NOT_MATCHED'],
    broken: ['INVALID_PARAMETER', 'MICRO_CASHCARD_TXN_NO_NOT_MATCHED'],
  },
  renamed('length-error-answered-as-parameter-error', short, 'REQUEST_LENGTH_ILLEGAL', 'INVALID_PARAMETER'),
  {
    fault: 'frequency-error-answered-as-parameter-error',
    show: async (probe) => {
      const order = { outTradeNo: probe.given.ids.orderNumber(32) };
      await probe.prepare(legacyCreateTrade, order);
      return codes(legacyCreateTrade, [order])(probe);
    },
    sound: ['REQUEST_FREQUENTLY'],
    broken: ['INVALID_PARAMETER'],
  },
  renamed('amount-error-answered-as-parameter-error', nothing, 'AMOUNT_ERROR', 'INVALID_PARAMETER'),
  renamed(
    'channel-error-answered-as-parameter-error',
    noChannel,
    'PAYMENT_CHANNEL_MISSING',
    'INVALID_PARAMETER',
  ),
  renamed('coupon-error-answered-as-amount-error', noCoupon, 'COUPON_RULE_ERROR', 'AMOUNT_ERROR'),
  renamed(
    'config-error-answered-as-channel-error',
    noScene,
    'THIRD_APP_CONFIG_MISSING',
    'PAYMENT_CHANNEL_MISSING',
  ),
  renamed(
    'parameter-error-answered-as-length-error',
    wrongType,
    'INVALID_PARAMETER',
    'REQUEST_LENGTH_ILLEGAL',
  ),
  {
    fault: 'not-activatable-answered-as-other-error',
    show: codes(pospReelActiveVoucher, [{ qrcode: 'none' }, { qrcode: '' }]),
    sound: ['A02', 'A03'],
    broken: ['A03', 'A03'],
  },
  renamed('parameter-error-with-own-code', wrongType, 'INVALID_PARAMETER', 'PARAM_ERROR'),
  renamed('amount-error-answered-9999', nothing, 'AMOUNT_ERROR', '9999'),
  {
    fault: 'date-error-in-lower-case',
    show: codes(legacyCreateTrade, [yesterday, short]),
    sound: ['TXN_NO_NOT_MATCHED', 'REQUEST_LENGTH_ILLEGAL'],
    broken: ['micro_cashier_txn_no_not_matched', 'REQUEST_LENGTH_ILLEGAL'],
  },
  {
    fault: 'errors-answered-with-a-page',
    show: rawAnswer({}),
    sound: [200, 'application/json;charset=UTF-8', '{'],
    broken: [500, 'text/html;charset=UTF-8', '<'],
  },
  {
    fault: 'errors-answered-with-status-400',
    show: rawAnswer({}),
    sound: [200, 'application/json;charset=UTF-8', '{'],
    broken: [400, 'application/json;charset=UTF-8', '{'],
  },
  {
    fault: 'low-balance-answered-as-success',
    show: async ({ send, given }) => {
      const { isSuccess, content } = await send(cardPay, {
        cashCardNo: given.data.cards?.[2]?.cardNo,
        txnAmount: '100.01',
      });
      return [isSuccess, content.txnStatus];
    },
    sound: [false, '1'],
    broken: [true, '1'],
  },
  {
    fault: 'fields-judged-before-signature',
    show: async ({ send }) =>
      (await send(legacyCreateTrade, wrongType, { secret: 'another' })).message.errorMessage,
    sound: 'sign: 签名验证失败',
    broken: 'currency: 参数错误',
  },
  {
    fault: 'date-judged-before-lengths',
    show: codes(legacyCreateTrade, [{ ...short, ...yesterday }]),
    sound: ['REQUEST_LENGTH_ILLEGAL'],
    broken: ['TXN_NO_NOT_MATCHED'],
  },
]);
