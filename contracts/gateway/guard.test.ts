import { describe, expect, it } from 'vitest';
import { KitError } from '../../schemas/kit-error.ts';
import { cardInquiryCardInfo } from '../operations/card/inquiry-card-info.ts';
import { cardPay } from '../operations/card/pay.ts';
import { cardReverse } from '../operations/card/reverse.ts';
import type { Rails } from '../target.ts';
import { createGuard } from './guard.ts';

const url = new URL('https://gateway.example:8443/pay');
const worth = (amount: string) => Buffer.from(`{"content":{"txnAmount":"${amount}"}}`);
const hosts = ['gateway.example'];
const guarded = (rails: Partial<Rails>) => createGuard({ hosts, ...rails });

describe('a guard', () => {
  it('lets requests to listed hosts pass, and throws for every other', () => {
    expect(guarded({}).hold(cardPay, url, worth('1'))).toBeUndefined();
    for (const host of ['other.example', 'gateway.example.evil', 'x.gateway.example', '127.0.0.1']) {
      const hold = () => guarded({}).hold(cardPay, new URL(`https://${host}`), worth('1'));
      expect(hold).toThrow(KitError);
      expect(hold).toThrow(host);
    }
    expect(() => guarded({ hosts: [] }).hold(cardInquiryCardInfo, url, worth('0'))).toThrow(KitError);
    expect(guarded({ hosts: ['GATEWAY.example:8443'] }).hold(cardPay, url, worth('1'))).toBeUndefined();
  });

  it('lets only what reads pass where the target is read-only', () => {
    const guard = guarded({ isReadOnly: true });
    expect(guard.hold(cardInquiryCardInfo, url, worth('0'))).toBeUndefined();
    expect(guard.hold(cardPay, url, worth('0'))).toBe('readOnly: card.pay');
    expect(guarded({ isReadOnly: false }).hold(cardPay, url, worth('0'))).toBeUndefined();
  });

  it('holds a request back that names more than the ceiling of a call', () => {
    const guard = guarded({ amountPerCall: '1.00' });
    expect(guard.hold(cardPay, url, worth('1.00'))).toBeUndefined();
    expect(guard.hold(cardPay, url, worth('1.01'))).toBe('ceilings.amountPerCall: 1.01 > 1.00');
    // Asking costs nothing, whatever amount is asked about.
    expect(guard.hold(cardInquiryCardInfo, url, worth('99'))).toBeUndefined();
  });

  it('adds up what a run spends, and does not count what it held back', () => {
    const guard = guarded({ amountPerCall: '5.00', amountPerRun: '6.00' });
    const answers = ['3', '9', '4', '2', '0.5', '1', '0.01'].map((amount) =>
      guard.hold(cardPay, url, worth(amount)),
    );
    expect(answers).toEqual([
      undefined,
      'ceilings.amountPerCall: 9.00 > 5.00',
      'ceilings.amountPerRun: 7.00 > 6.00',
      undefined,
      undefined,
      'ceilings.amountPerRun: 6.50 > 6.00',
      undefined,
    ]);
  });

  it('lets what was spent be taken back, and does not count it', () => {
    const guard = guarded({ amountPerRun: '2.00', amountPerCall: '2.00' });
    expect(guard.hold(cardPay, url, worth('2'))).toBeUndefined();
    expect(guard.hold(cardReverse, url, worth('2'))).toBeUndefined();
    expect(guard.hold(cardPay, url, worth('0.01'))).toBe('ceilings.amountPerRun: 2.01 > 2.00');
    expect(guard.hold(cardReverse, url, worth('2.01'))).toBe('ceilings.amountPerCall: 2.01 > 2.00');
  });

  it('is none where there are no rails', () => {
    const guard = createGuard(undefined);
    expect(guard.hold(cardPay, new URL('http://127.0.0.1:1'), worth('999999'))).toBeUndefined();
  });
});
