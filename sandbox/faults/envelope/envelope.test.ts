import { bytesOf } from '../../../contracts/gateway/body.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { memberCreateMemberByMobile } from '../../../contracts/operations/member/create-member-by-mobile.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import { readMembers } from '../../../contracts/signing/raw-members.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';

const uuid = '20260301-abcdefghijklmnopqrstuvwxyz012345';
const refused: Content = { txnAmount: '0' };

const named = {
  members: (members: readonly (readonly [string, string])[]) =>
    members.map(([key, json]) => [key, key === 'uuid' ? JSON.stringify(uuid) : json] as const),
};

/** What of an answer is seen as it came over the wire, decoded by nobody. */
const member =
  (key: string, operation: Operation = cardPay, changes: Content = {}) =>
  async ({ send }: Probe) => {
    const { exchange } = await send(operation, changes, key === 'uuid' ? named : {});
    const { response } = exchange;
    const reading = readMembers(response === undefined ? '' : bytesOf(response.body));
    return reading.form === 'members' ? reading.members.find(([name]) => name === key)?.[1] : reading.reason;
  };

const changed = (
  fault: string,
  key: string,
  sound: unknown,
  broken: unknown,
  ...of: [Operation?, Content?]
): Demonstration => ({
  fault,
  show: member(key, ...of),
  sound,
  broken,
});

const beginning =
  (show: (probe: Probe) => Promise<string | undefined>, length: number) => async (probe: Probe) =>
    (await show(probe))?.slice(0, length);

demonstrate('envelope', faultsOfGroup('envelope'), [
  {
    fault: 'uuid-not-echoed',
    show: async (probe) => (await member('uuid')(probe)) === JSON.stringify(uuid),
    sound: true,
    broken: false,
  },
  changed('uuid-in-upper-case', 'uuid', JSON.stringify(uuid), JSON.stringify(uuid).toUpperCase()),
  changed('uuid-cut-to-32', 'uuid', JSON.stringify(uuid), JSON.stringify(uuid.slice(0, 32))),
  changed('uuid-missing', 'uuid', JSON.stringify(uuid), undefined),
  changed('action-not-echoed', 'action', '"pay"', '"gateway"'),
  changed('sign-type-not-echoed', 'signType', '"sha256"', '"SHA-256"'),
  changed('timestamp-in-seconds', 'timestamp', '1772337600000', '1772337600'),
  changed('timestamp-as-text', 'timestamp', '1772337600000', '"1772337600000"'),
  changed('success-as-text', 'success', 'true', '"true"'),
  changed('error-code-null', 'errorCode', '"00"', 'null', legacyCreateTrade),
  changed('error-message-null', 'errorMessage', '""', 'null'),
  {
    fault: 'error-message-too-long',
    show: async (probe) =>
      [...String(JSON.parse((await member('errorMessage', cardPay, refused)(probe)) ?? ''))].length > 50,
    sound: false,
    broken: true,
  },
  changed('error-message-empty', 'errorMessage', '"txnAmount: 交易金额不符合规范"', '""', cardPay, refused),
  changed('card-error-code-empty', 'errorCode', '"MICRO_CASHCARD_AMOUNT_ERROR"', '""', cardPay, refused),
  changed(
    'card-error-with-code-of-success',
    'errorCode',
    '"MICRO_CASHCARD_AMOUNT_ERROR"',
    '"00"',
    cardPay,
    refused,
  ),
  changed('card-success-with-error-code', 'errorCode', '""', '"MICRO_CASHCARD_SYSTEM_ERROR"'),
  changed('card-success-answered-as-failure', 'success', 'true', 'false'),
  {
    fault: 'wallet-content-missing',
    show: async (probe) => (await member('content', walletGetCardVoucherList)(probe)) === undefined,
    sound: false,
    broken: true,
  },
  {
    fault: 'wallet-content-null',
    show: async (probe) => (await member('content', walletGetCardVoucherList)(probe)) === 'null',
    sound: false,
    broken: true,
  },
  { fault: 'card-content-as-object', show: beginning(member('content'), 2), sound: '"{', broken: '{"' },
  {
    fault: 'member-content-as-object',
    show: beginning(member('content', memberCreateMemberByMobile), 2),
    sound: '"{',
    broken: '{"',
  },
  changed('undocumented-member', 'traceId', undefined, '"a1b2c3d4"'),
  {
    fault: 'duplicate-member-in-answers',
    show: async ({ send }) => (await send(cardPay)).exchange.response?.signature.outcome,
    sound: 'verified',
    broken: 'unreadable',
  },
  changed('posp-answers-wrapped', 'returnCode', '"00"', undefined, pospEcouponPreVerify),
  changed('status-code-as-text', 'statusCode', '100', '"100"', b2bActiveByPartNo),
  changed('activation-without-create-time', 'createTime', '"20260301120000"', undefined, b2bActiveByPartNo),
]);
