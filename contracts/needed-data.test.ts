import { describe, expect, it } from 'vitest';
import { seededIds } from './ids.ts';
import { neededMember, neededOtherMember } from './needed-member.ts';
import { neededEarlierPayment, neededPaymentOfToday, neededRefund, neededTrade } from './needed-trade.ts';
import { sampleTestData } from './sample-test-data.ts';
import type { TestData } from './target.ts';

const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };
const given = (data: TestData) => ({ clock, ids: seededIds(7, clock, 'run001'), data });
const everything = given(sampleTestData);

describe('a test member', () => {
  it('is the first of whom the fields are configured', () => {
    const members = [{ memberId: 'm1' }, { memberId: 'm2', phoneNumber: '13900000000' }];
    expect(neededMember(given({ members })).memberId).toBe('m1');
    expect(neededMember(given({ members }), 'phoneNumber').memberId).toBe('m2');
    expect(() => neededMember(given({ members }), 'openId')).toThrow(/data\.members\[\]\.openId/);
  });

  it('has a second one beside it, for what happens between two', () => {
    expect(neededOtherMember(everything).memberId).toMatch(/2$/);
    expect(() => neededOtherMember(given({ members: [{ memberId: 'm1' }] }))).toThrow(/data\.members\[1\]/);
  });
});

describe('a trade that was paid', () => {
  it('is of the payment API that is asked for', () => {
    expect(neededTrade(everything, 'legacy').api).toBe('legacy');
    expect(() => neededTrade(given({ trades: [] }), 'payment')).toThrow(/data\.trades\[\]\.api payment/);
  });

  it('has a refund where one is to be queried', () => {
    expect(neededRefund(everything, 'payment').refundTradeNo).toMatch(/^2025/);
    const trades = [{ api: 'payment', outTradeNo: '1', tradeDate: '20250301' }] as const;
    expect(() => neededRefund(given({ trades }), 'payment')).toThrow(/refundTradeNo/);
  });
});

describe('a payment by card', () => {
  const cardPayments = ['20250301', '20250228', '20250301'].map((date, index) => ({
    cardNo: '6666',
    orgTxnNo: `${date}${index}`,
    txnAmount: '10.00',
    date,
  }));

  it('of today is taken in turn, since it can be reversed once', () => {
    const one = given({ cardPayments });
    expect([neededPaymentOfToday(one), neededPaymentOfToday(one)].map(({ orgTxnNo }) => orgTxnNo)).toEqual([
      '202503010',
      '202503012',
    ]);
  });

  it('of an earlier day is always the first', () => {
    expect(neededEarlierPayment(given({ cardPayments })).orgTxnNo).toBe('202502281');
  });

  it('names the day where there is none of it', () => {
    expect(() => neededPaymentOfToday(given({ cardPayments: [] }))).toThrow(/\[\]\.date 20250301/);
    expect(() => neededEarlierPayment(given({ cardPayments: [] }))).toThrow(/\[\]\.date < 20250301/);
  });
});
