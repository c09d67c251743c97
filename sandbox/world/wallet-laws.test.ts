import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content, Operation } from '../../contracts/operation.ts';
import { walletActiveVoucher } from '../../contracts/operations/wallet/active-voucher.ts';
import { walletBindVoucher } from '../../contracts/operations/wallet/bind-voucher.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletMergeAssets } from '../../contracts/operations/wallet/merge-assets.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import { walletRecoverWallet } from '../../contracts/operations/wallet/recover-wallet.ts';
import { walletRemoveAllVouchers } from '../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletRemoveVoucher } from '../../contracts/operations/wallet/remove-voucher.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { openWalletStand, type Person, products, type WalletStand } from '../wallet/wallet-stand.fixture.ts';
import { brokenLaws } from './laws.ts';
import { brokenWalletLaws } from './wallet-laws.ts';

let stand: WalletStand;
let people: readonly Person[];
beforeAll(async () => {
  stand = await openWalletStand();
  people = await Promise.all([1, 2, 3, 4].map(() => stand.person()));
});
afterAll(() => stand.stop());

/** Operations sent in all, and how many of them are under way at a time. */
const operationCount = 1_500;
const connections = 64;

const kinds = [
  'receive',
  'bind',
  'activate',
  'give',
  'claim',
  'revoke',
  'remove',
  'empty',
  'recover',
  'merge',
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  member: fc.nat(3),
  other: fc.nat(3),
  thing: fc.nat(30),
  wait: fc.constantFrom(0, 0, 0, 1_000, 3_600_000, 90_000_000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What a step asks for, of what there is at the moment. */
function requestOf({ kind, member, other, thing }: Step): readonly [Operation, Content] {
  const { memberId = '', phoneNumber = '' } = people[member] ?? {};
  const { coupons, gifts } = stand.running.sandbox.world.tables;
  const voucherCode = coupons.values().at(-1 - thing)?.code ?? '';
  const giftId = gifts.values().at(-1 - (thing % 5))?.giftId ?? '';
  const requests: Record<Step['kind'], readonly [Operation, Content]> = {
    receive: [walletReceiveVoucher, { memberId, ...products.voucher, quantity: 1 + (thing % 3) }],
    bind: [walletBindVoucher, { memberId, voucherCode }],
    activate: [walletActiveVoucher, { phoneNumber, voucherCode, shopNo: '99990' }],
    give: [walletGiveVoucher, { memberId, voucherCodeList: [voucherCode] }],
    claim: [walletClaimGift, { memberId, giftId }],
    revoke: [walletRevokeGift, { memberId, giftId }],
    remove: [walletRemoveVoucher, { memberId, voucherCodeList: [voucherCode] }],
    empty: [walletRemoveAllVouchers, thing === 0 ? { phoneNumber } : { memberId: 'nobody' }],
    recover: [walletRecoverWallet, { memberId }],
    merge: [walletMergeAssets, { sourceMemberId: memberId, targetMemberId: people[other]?.memberId }],
  };
  return requests[kind];
}

describe('the laws of wallets', () => {
  it('hold while members claim, give, remove and recover at random, 64 at a time', async () => {
    const steps = fc.sample(step, { numRuns: operationCount, seed: 7 });
    const succeeded = new Map<string, number>();
    for (let at = 0; at < steps.length; at += connections) {
      const batch = steps.slice(at, at + connections);
      stand.running.sandbox.clock.advance(batch[0]?.wait ?? 0);
      const answers = await Promise.all(
        batch.map(async (one) => {
          const { isSuccess } = await stand.call(...requestOf(one));
          return isSuccess === true ? one.kind : undefined;
        }),
      );
      for (const kind of answers) if (kind !== undefined) succeeded.set(kind, (succeeded.get(kind) ?? 0) + 1);
      expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
    }
    // Laws that hold because nothing ever happens would show nothing.
    expect(kinds.filter((kind) => (succeeded.get(kind) ?? 0) < 3)).toEqual([]);
  }, 60_000);

  it('are broken by a voucher in two wallets, a lost entry and a gift of what is not the givers', async () => {
    const { world } = stand.running.sandbox;
    const [first, second] = [await stand.person(), await stand.person()];
    const [row] = await stand.receive(first);
    const entry = world.tables.walletEntries.get(row?.walletId ?? '');
    if (entry === undefined) throw new Error('the voucher is in the wallet');
    expect(brokenWalletLaws(world)).toEqual([]);
    world.tables.walletEntries.set('twice', { ...entry, walletId: 'twice', memberId: second.memberId });
    expect(brokenWalletLaws(world)).toEqual([
      `coupon ${entry.code} is in two wallets`,
      'entry twice is in no list',
    ]);
    world.tables.walletEntries.delete('twice');
    await stand.call(walletGiveVoucher, { memberId: first.memberId, voucherCodeList: [entry.code] });
    const given = world.tables.walletEntries.get(entry.walletId);
    const gift = world.tables.gifts.get(given?.giftId ?? '');
    if (gift === undefined) throw new Error('the voucher waits in a gift');
    world.tables.gifts.set(gift.giftId, { ...gift, giverMemberId: second.memberId });
    expect(brokenWalletLaws(world)).toEqual([`gift ${gift.giftId} holds ${entry.walletId} of somebody else`]);
    world.tables.gifts.set(gift.giftId, gift);
    world.tables.walletEntries.set(entry.walletId, { ...entry, removedAt: 0 });
    expect(brokenWalletLaws(world)).toEqual([`coupon/${entry.code} is held by an entry that was removed`]);
  });
});
