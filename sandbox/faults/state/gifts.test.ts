import type { Content } from '../../../contracts/operation.ts';
import { walletClaimGift } from '../../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftDetail } from '../../../contracts/operations/wallet/get-gift-detail.ts';
import { walletGiveVoucher } from '../../../contracts/operations/wallet/give-voucher.ts';
import { walletRevokeGift } from '../../../contracts/operations/wallet/revoke-gift.ts';
import { demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { parseShanghaiTime } from '../../systems/read-time.ts';
import { gifts } from './gifts.ts';

const [giver, receiver] = [0, 1];

const memberOf = ({ given }: Probe, index: number) => given.data.members?.[index]?.memberId ?? '';

/** A gift that waits, as a request names it. */
const gift = (probe: Probe): Content => ({ giftId: walletClaimGift.example(probe.given).giftId });

demonstrate('the state of gifts', gifts, [
  {
    fault: 'gift-claimed-twice',
    show: async (probe) => {
      const claim = { ...gift(probe), memberId: memberOf(probe, receiver) };
      await probe.prepare(walletClaimGift, claim);
      return (await probe.send(walletClaimGift, claim)).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'giver-claims-own-gift',
    show: async (probe) =>
      (await probe.send(walletClaimGift, { ...gift(probe), memberId: memberOf(probe, giver) })).isSuccess,
    sound: false,
    broken: true,
  },
  {
    fault: 'claimed-gift-revoked',
    show: async (probe) => {
      const claimed = gift(probe);
      await probe.prepare(walletClaimGift, { ...claimed, memberId: memberOf(probe, receiver) });
      return (await probe.send(walletRevokeGift, { ...claimed, memberId: memberOf(probe, giver) })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'gift-revoked-by-anybody',
    show: async (probe) =>
      (await probe.send(walletRevokeGift, { ...gift(probe), memberId: memberOf(probe, receiver) })).isSuccess,
    sound: false,
    broken: true,
  },
  {
    fault: 'gift-valid-for-an-hour',
    show: async ({ send, given }) => {
      const { expireTime } = (await send(walletGiveVoucher)).content;
      return ((parseShanghaiTime(String(expireTime)) ?? 0) - given.clock.now()) / 3_600_000;
    },
    sound: 24,
    broken: 1,
  },
  {
    fault: 'given-voucher-not-held',
    show: async ({ send, prepare, given }) => {
      const { voucherCodeList } = walletGiveVoucher.example(given);
      await prepare(walletGiveVoucher, { voucherCodeList });
      return (await send(walletGiveVoucher, { voucherCodeList })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'same-order-gives-again',
    show: async ({ send, given }) => {
      const present = walletGiveVoucher.example(given);
      const first = await send(walletGiveVoucher, present);
      const second = await send(walletGiveVoucher, present);
      return first.content.giftId === second.content.giftId;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'gift-id-not-echoed',
    show: async (probe) => {
      const asked = gift(probe);
      return (await probe.send(walletGetGiftDetail, asked)).content.giftId === asked.giftId;
    },
    sound: true,
    broken: false,
  },
]);
