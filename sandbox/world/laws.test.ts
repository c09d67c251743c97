import { Big } from 'big.js';
import { describe, expect, it } from 'vitest';
import type { CardPayment } from './card-rows.ts';
import { brokenLaws } from './laws.ts';
import { accounts, balanceOf, movement, type Posting, post } from './ledger.ts';
import { emptyWorld, restoreSnapshot, snapshotOf, type World } from './world.ts';

const posting = (lines: Posting['lines']): Posting => ({
  cause: 'card-payment',
  reference: 'r',
  at: 0,
  lines,
});

function worldWithPaidCard(): World {
  const world = emptyWorld();
  post(world, posting(movement(accounts.issuer, accounts.principal('1'), new Big('10.10'))));
  post(world, posting(movement(accounts.principal('1'), accounts.merchant('19'), new Big('0.20'))));
  world.tables.cardPayments.set('t', paymentOf('0.20'));
  return world;
}

function paymentOf(principal: string): CardPayment {
  const nothing = new Big(0);
  const numbers = { txnId: 't', orgTxnNo: 'o', cardNo: '1', tenancyId: '19', paidAt: 0 };
  const returned = { returnedPrincipal: nothing, returnedSubsidy: nothing };
  return { ...numbers, ...returned, principal: new Big(principal), subsidy: nothing };
}

describe('the ledger', () => {
  it('moves money exactly and keeps all laws', () => {
    const world = worldWithPaidCard();
    expect(balanceOf(world, accounts.principal('1')).toFixed(2)).toBe('9.90');
    expect(brokenLaws(world)).toEqual([]);
  });

  it('refuses a posting that does not balance', () => {
    const world = emptyWorld();
    const lines = [{ account: accounts.issuer, amount: new Big(1) }];
    expect(() => post(world, posting(lines))).toThrow('does not balance');
  });

  it('refuses to overdraw any account but the issuer', () => {
    const world = worldWithPaidCard();
    const lines = movement(accounts.principal('1'), accounts.merchant('19'), new Big('9.91'));
    expect(() => post(world, posting(lines))).toThrow('overdrawn');
  });
});

describe('the laws', () => {
  it('notice money that appears from nowhere', () => {
    const world = worldWithPaidCard();
    world.tables.balances.set(accounts.principal('1'), new Big(50));
    expect(brokenLaws(world)).toEqual(['all accounts sum to 40.10 instead of nothing']);
  });

  it('notice an account below zero', () => {
    const world = worldWithPaidCard();
    world.tables.balances.set(accounts.principal('1'), new Big('-1'));
    expect(brokenLaws(world)).toContain('account card/1/principal stands at -1.00');
  });

  it('notice a payment whose money never moved', () => {
    const world = worldWithPaidCard();
    world.tables.cardPayments.set('u', paymentOf('3'));
    expect(brokenLaws(world)).toEqual(['merchants hold 0.20, but 3.20 is settled']);
  });
});

describe('a snapshot of a world', () => {
  it('brings every balance and row back', () => {
    const world = worldWithPaidCard();
    const snapshot = snapshotOf(world);
    post(world, posting(movement(accounts.principal('1'), accounts.issuer, new Big(5))));
    restoreSnapshot(world, snapshot);
    expect(balanceOf(world, accounts.principal('1')).toFixed(2)).toBe('9.90');
    expect(world.tables.postings.size).toBe(2);
  });
});
