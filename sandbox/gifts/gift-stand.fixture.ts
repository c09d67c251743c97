import type { Content } from '../../contracts/operation.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftDetail } from '../../contracts/operations/wallet/get-gift-detail.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import type { Called } from '../sandbox.fixture.ts';
import { openWalletStand, type Person, type WalletStand } from '../wallet/wallet-stand.fixture.ts';

/** A member whose new vouchers wait in a gift. */
export interface Giver {
  readonly person: Person;
  readonly codes: readonly string[];
  readonly giftId: unknown;
  readonly given: Called;
}

/** A stand with the calls that tests of gifts are made of. */
export interface GiftStand extends WalletStand {
  give(person: Person, changes: Content): Promise<Called>;
  claim(giftId: unknown, person: Person): Promise<Called>;
  revoke(giftId: unknown, person: Person): Promise<Called>;
  detail(giftId: unknown, changes?: Content): Promise<Called>;
  giver(changes?: Content, quantity?: number): Promise<Giver>;
}

export const dayMs = 24 * 60 * 60 * 1000;

/** Starts a stand for tests of gifts. */
export async function openGiftStand(): Promise<GiftStand> {
  const stand = await openWalletStand();
  const give: GiftStand['give'] = ({ memberId }, changes) =>
    stand.call(walletGiveVoucher, { memberId, ...changes });
  return {
    ...stand,
    give,
    claim: (giftId, { memberId }) => stand.call(walletClaimGift, { giftId: String(giftId), memberId }),
    revoke: (giftId, { memberId }) => stand.call(walletRevokeGift, { giftId: String(giftId), memberId }),
    detail: (giftId, changes = {}) => stand.call(walletGetGiftDetail, { giftId: String(giftId), ...changes }),
    giver: async (changes = {}, quantity = 1) => {
      const person = await stand.person();
      const rows = await stand.receive(person, quantity);
      const codes = rows.map(({ voucherCode = '' }) => voucherCode);
      const given = await give(person, { voucherCodeList: codes, ...changes });
      return { person, codes, giftId: given.content.giftId, given };
    },
  };
}
