import { describe, expect, it } from 'vitest';
import { operations } from './catalogue.generated.ts';
import { confirmationOf, isRunnable } from './confirmation.ts';
import type { Operation } from './operation.ts';
import type { Confirmation, Target } from './target.ts';

const operationOf = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`${id} is in the catalogue`);
  return found;
};
const give = operationOf('wallet.giveVoucher');
const uat = (confirmed?: Record<string, Confirmation>): Pick<Target, 'kind' | 'name' | 'confirmed'> => ({
  kind: 'uat',
  name: 'uat',
  ...(confirmed === undefined ? {} : { confirmed }),
});
const blockedText = (target: ReturnType<typeof uat>) => {
  const decision = isRunnable(give, target);
  return decision.runnable ? '' : decision.blocked.en;
};

describe('on a real target', () => {
  it('every operation that a document describes may be sent', () => {
    const described = operations.filter(({ evidence }) => evidence !== 'proposed');
    expect(described.filter((operation) => !isRunnable(operation, uat()).runnable)).toEqual([]);
    expect(described).toHaveLength(21);
  });

  it('no proposal is sent unless the configuration confirms it, and the setting is named', () => {
    const proposed = operations.filter(({ evidence }) => evidence === 'proposed');
    expect(proposed.filter((operation) => isRunnable(operation, uat()).runnable)).toEqual([]);
    expect(blockedText(uat())).toContain('targets.uat.confirmed["wallet.giveVoucher"]');
  });

  it('a proposal may be sent where path, action and fields are confirmed, in whatever order', () => {
    const { fields, ...rest } = confirmationOf(give);
    const confirmed = { [give.id]: { ...rest, fields: fields.toReversed() } };
    expect(isRunnable(give, uat(confirmed))).toEqual({ runnable: true });
  });

  it.each([
    ['path', { path: '/paas/micro/voucherwallet/give' }],
    ['action', { action: 'give' }],
    ['fields', { fields: ['memberId'] }],
  ])('another %s than the proposal has is no confirmation', (part, other) => {
    const confirmed = { [give.id]: { ...confirmationOf(give), ...other } };
    expect(blockedText(uat(confirmed))).toContain(`confirmed["wallet.giveVoucher"].${part}`);
  });
});

describe('on the sandbox', () => {
  it('every operation may be sent', () => {
    const target = { kind: 'sandbox', name: 'sandbox' } as const;
    expect(operations.filter((operation) => !isRunnable(operation, target).runnable)).toEqual([]);
  });
});

describe('what is to be confirmed', () => {
  it('is the path, the action and the business fields of the request', () => {
    expect(confirmationOf(operationOf('wallet.revokeGift'))).toEqual({
      path: '/paas/micro/voucherwallet/revokeGift',
      action: 'revokeGift',
      fields: ['giftId', 'memberId', 'thirdOpenId', 'phoneNumber'],
    });
  });
});
