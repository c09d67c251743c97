import { describe, expect, it } from 'vitest';
import { loadPages } from '../load-pages.ts';
import { lintDocuments } from './lint-documents.ts';

const found = lintDocuments(loadPages());

type Known = readonly (readonly [what: string, ids: readonly string[]])[];

/** The contradictions of the payment pages that people had found by reading, in their order, and the rules that find each. */
const payments: Known = [
  [
    '1 order numbers of 21 characters against queries of exactly 32',
    [
      'length-differs-between-operations:outTradeNo',
      'length-not-echoable:legacy.createTrade.content.outTradeNo',
      'length-breaks-other-example:legacy.refund.content.outTradeNo:payment.queryTrade.content.outTradeNo',
      'length-breaks-other-example:legacy.refund.content.refundTradeNo:payment.queryRefund.content.refundTradeNo',
    ],
  ],
  ['2 lang written in two ways', ['signed-string-differs-from-body:lang']],
  [
    '3 the content of an answer as text and as object, its signature not reproducible',
    ['answer-content-form:content', 'example-signature-does-not-verify:wallet.getCardVoucherList.response'],
  ],
  [
    '4 signatures optional in answers that are to be verified, absent from requests of the plugin',
    ['answer-signature-optional:sign', 'request-unsigned-among-signed:sign'],
  ],
  ['5 several test hosts', ['test-hosts-differ:uat-paas-gateway']],
  [
    '6 refundMethod and the amounts in it',
    [
      'type-differs-between-operations:refundAmount',
      'required-differs-between-operations:content.refundMethod',
      'switches-off-absent-field:payment.refund.content.refundMethod.refundAmount',
      'amount-with-integer-mock:legacy.createTrade.request.content.payMethod[].amount',
    ],
  ],
  [
    '7 goodsDetail an array and an object, goodsId of two lengths',
    ['type-differs-between-operations:goodsDetail', 'length-differs-between-operations:goodsId'],
  ],
  [
    '8 tradeTime optional with a default, and required with one',
    [
      'required-with-default:cashier.refund.content.tradeTime',
      'required-differs-between-operations:content.tradeTime',
    ],
  ],
  [
    '9 amounts as numbers and as text',
    [
      'type-differs-within-operation:legacy.createTrade.paidAmount',
      'amount-to-pay-type-differs:request',
      'amount-with-integer-mock:legacy.createTrade.response.content.couponPaid.useList[].payChannelDiscount',
    ],
  ],
  ['10 payMethodList, which no table has', ['field-named-but-absent:legacy.createTrade.payMethodList']],
  [
    '11 totalAmount described in two ways',
    ['total-described-two-ways:legacy.createTrade.content.totalAmount'],
  ],
  ['12 the code of success, and what succeeded', ['success-code:errorCode', 'success-of-two-things:success']],
  [
    '13 orderId of two lengths, and another in its Mock',
    [
      'length-differs-between-operations:orderId',
      'length-differs-from-mock:legacy.createTrade.request.content.orderId',
    ],
  ],
  [
    '14 a required shopNo in an optional storeInfo',
    [
      'required-inside-optional:legacy.createTrade.content.storeInfo.shopNo',
      'required-inside-optional:payment.createTrade.content.storeInfo.shopNo',
    ],
  ],
  ['15 minima that look like Mock settings', ['length-minimum-from-mock:legacy.createTrade']],
  [
    '16 merchantId a number, a second errorCode',
    ['id-is-a-number:card.pay.content.merchantId', 'envelope-name-in-content:card.pay.content.errorCode'],
  ],
  [
    '17 getMemberAssets: another action, points described as an order, walletId too short',
    [
      'mock-names-another-action:cashier.getMemberAssets',
      'described-as-another-field:cashier.getMemberAssets.content.points',
      'length-breaks-other-example:wallet.getCardVoucherList.content.cardList[].walletId:cashier.getMemberAssets.content.cardVoucherList[].walletId',
    ],
  ],
  ['18 prePay deprecated, yet updated with the new pages', ['deprecated-yet-maintained:legacy.prePay']],
];

/** The same for the pages of members, wallet, POSP and B2B. */
const walletAndPosp: Known = [
  ['a uuid that does not fit', ['length-too-short-for-value:wallet.syncPlatformUserInfo.request.uuid']],
  ['an answer of which nothing is required', ['answer-requires-nothing:wallet.syncPlatformUserInfo']],
  [
    'platform types that changed',
    ['values-changed-between-copies:wallet.syncPlatformUserInfo.request.content.platformType'],
  ],
  [
    'a signature that does not fit, and its type written otherwise',
    ['length-too-short-for-value:wallet.activeVoucher.request.sign', 'envelope-mock-differs:signType'],
  ],
  ['one action of two systems', ['action-shared:activeVoucher']],
  [
    'createMemberByMobile: seconds, a dummy signature, an id that no example has',
    [
      'example-timestamp-not-in-milliseconds:member.createMemberByMobile.request',
      'example-signature-is-no-sha256:member.createMemberByMobile.request',
      'field-named-but-absent:member.createMemberByMobile.ebuyMemberId',
    ],
  ],
  [
    'the list of the wallet: source, totals, status codes',
    [
      'example-filter-differs:wallet.getCardVoucherList.voucherSource',
      'example-total-differs:wallet.getCardVoucherList.response.content.cardTotalAmount',
      'example-total-differs:wallet.getCardVoucherList.response.content.totalCount',
      'example-two-codings:wallet.getCardVoucherList.voucherStatus',
      'code-described-two-ways:00',
    ],
  ],
  [
    'one of three, and nothing about the rest',
    ['choice-not-told-in-full:wallet.recoverWallet.memberId.thirdOpenId.phoneNumber'],
  ],
  [
    'ids of different lengths',
    [
      'length-differs-between-operations:memberId',
      'length-differs-between-operations:thirdOpenId',
      'length-differs-between-operations:phoneNumber',
    ],
  ],
  [
    'ecouponPreVerify: its examples against its tables',
    [
      'example-breaks-table:posp.ecouponPreVerify.request.traceNo.pattern',
      'example-field-not-in-table:posp.ecouponPreVerify.request.lockTime',
      'example-field-not-in-table:posp.ecouponPreVerify.request.afterLock',
      'example-field-not-in-table:posp.ecouponPreVerify.response.ecouponsData',
      'example-field-not-in-table:posp.ecouponPreVerify.response.uuid',
      'example-leaves-fields-out:posp.ecouponPreVerify.request',
      'example-amount-a-hundredfold:posp.ecouponPreVerify.response.ecouponsData[].goodsDetail[].price',
      'example-answers-more-than-asked:posp.ecouponPreVerify.qrcode',
      'type-differs-within-operation:posp.ecouponPreVerify.voucherDetail',
    ],
  ],
  [
    'the old activation: path and action, codes, numbers, its example',
    [
      'action-differs-from-path:posp.reelActiveVoucher',
      'error-code-gap:posp.reelActiveVoucher.A01',
      'example-breaks-table:posp.reelActiveVoucher.response.returnCode.enumeration',
      'example-breaks-table:posp.reelActiveVoucher.request.traceNo.pattern',
      'example-leaves-fields-out:posp.reelActiveVoucher.response',
      'example-numbers-equal:posp.reelActiveVoucher.response.traceNo.orderNo',
    ],
  ],
  [
    'the new activation: prices swapped, a name in another style',
    [
      'name-and-meaning-swapped:b2b.activeByPartNo.sellingPrice.costPrice',
      'name-in-snake-case:b2b.activeByPartNo.request.valid_end',
    ],
  ],
];

describe.each([
  ['the payment pages', payments],
  ['the pages of members, wallet, POSP and B2B', walletAndPosp],
] as const)('docs lint on %s', (_name, known) => {
  it.each(known)('finds: %s', (_what, ids) => {
    const missing = ids.filter((id) => found.every((finding) => finding.id !== id));
    expect(missing).toEqual([]);
  });
});

it('knows eighteen contradictions of the payment pages', () => {
  expect(payments.map(([what]) => Number.parseInt(what, 10))).toEqual(
    Array.from({ length: 18 }, (_, index) => index + 1),
  );
});
