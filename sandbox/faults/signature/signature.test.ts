import { LosslessNumber } from 'lossless-json';
import type { Tamper } from '../../../contracts/gateway/gateway.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';

/** Whether requests are accepted that differ in their signature alone. */
const accepts =
  (tampers: readonly Tamper[], operation: Operation = cardPay, changes: Content = {}) =>
  async ({ send }: Probe) => {
    const seen: (boolean | undefined)[] = [];
    for (const tamper of tampers) seen.push((await send(operation, changes, tamper)).isSuccess);
    return seen;
  };

const unsigned: Tamper = { sign: () => undefined };
const wrong: Tamper = { sign: () => 'f'.repeat(64) };
const otherSecret: Tamper = { secret: 'another' };
const lastDigitOff: Tamper = { sign: (sign) => `${sign.slice(0, -1)}${sign.endsWith('0') ? '1' : '0'}` };
const upperCase: Tamper = { sign: (sign) => sign.toUpperCase() };
const altered: Tamper = { body: (body) => Buffer.from(Buffer.from(body).toString().replace('0.01', '0.02')) };
const twice: Tamper = {
  body: (body) => Buffer.from(Buffer.from(body).toString().replace(/}$/, ',"content":{"cashCardNo":"1"}}')),
};

/** What the client makes of the signature of an answer. */
const verification =
  (changes: Content = {}) =>
  async ({ send }: Probe) =>
    (await send(cardPay, changes)).exchange.response?.signature.outcome;

const answers = (fault: string, broken: string): Demonstration => ({
  fault,
  show: verification(),
  sound: 'verified',
  broken,
});

demonstrate('signature', faultsOfGroup('signature'), [
  {
    fault: 'unsigned-requests-accepted',
    show: accepts([unsigned, wrong]),
    sound: [false, false],
    broken: [true, false],
  },
  {
    fault: 'wrong-signatures-accepted',
    show: accepts([unsigned, wrong, otherSecret, altered]),
    sound: [false, false, false, false],
    broken: [false, true, true, true],
  },
  {
    fault: 'signature-compared-in-part',
    show: accepts([lastDigitOff, wrong]),
    sound: [false, false],
    broken: [true, false],
  },
  {
    fault: 'signature-case-ignored',
    show: accepts([upperCase, wrong]),
    sound: [false, false],
    broken: [true, false],
  },
  {
    fault: 'reads-not-verified',
    show: async (probe) => [
      await accepts([unsigned, wrong], walletGetCardVoucherList)(probe),
      await accepts([unsigned, wrong])(probe),
    ],
    sound: [
      [false, false],
      [false, false],
    ],
    broken: [
      [true, true],
      [false, false],
    ],
  },
  {
    fault: 'duplicate-members-accepted',
    show: async ({ send }) => (await send(cardPay, {}, twice)).code,
    sound: 'MICRO_CASHCARD_INVALID_PARAMETER',
    // The content that was added after signing is what is served: no such card.
    broken: 'MICRO_CASHCARD_AMOUNT_ERROR',
  },
  {
    fault: 'signature-over-sorted-content',
    show: accepts([{}]),
    sound: [true],
    broken: [false],
  },
  {
    fault: 'signature-over-reserialised-content',
    show: accepts([{}], legacyCreateTrade, { totalAmount: new LosslessNumber('0.010') }),
    sound: [true],
    broken: [false],
  },
  {
    fault: 'signature-over-ascii-bytes',
    show: async (probe) => [
      await accepts([{}])(probe),
      await accepts([{}], cardPay, { goodsDetail: undefined })(probe),
    ],
    sound: [[true], [true]],
    broken: [[false], [true]],
  },
  {
    fault: 'upper-case-signature-expected',
    show: accepts([{}, upperCase]),
    sound: [true, false],
    broken: [false, true],
  },
  answers('answer-altered-after-signing', 'mismatch'),
  answers('answers-signed-with-another-secret', 'mismatch'),
  answers('answers-signed-in-upper-case', 'mismatch'),
  answers('answers-signed-in-part', 'mismatch'),
  answers('answers-signed-without-content', 'mismatch'),
  answers('answers-signed-unsorted', 'mismatch'),
  answers('answers-signed-by-md5', 'mismatch'),
  answers('answers-carry-the-sign-of-the-request', 'mismatch'),
  answers('answers-not-signed', 'absent'),
  answers('answers-with-an-empty-sign', 'absent'),
  {
    fault: 'error-answers-not-signed',
    show: async (probe) => [await verification()(probe), await verification({ txnAmount: '0' })(probe)],
    sound: ['verified', 'verified'],
    broken: ['verified', 'absent'],
  },
]);
