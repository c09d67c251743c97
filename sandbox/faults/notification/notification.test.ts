import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paas } from '../../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../../contracts/signing/read-signature.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';
import { acknowledge, type Merchant, openMerchant, replyWith } from '../../notifications/merchant.fixture.ts';

let merchant: Merchant;
beforeAll(async () => {
  merchant = await openMerchant();
});
beforeEach(() => {
  merchant.arrived.length = 0;
  merchant.replying = acknowledge;
});
afterAll(() => merchant.stop());

/** Lets a payment end as told and returns what the merchant has heard of it until nothing more is due. */
const notified = async ({ stand, headers, given }: Probe, outcome: 'paid' | 'failed' = 'paid') => {
  const { sandbox } = stand.running;
  // Deliveries are decided on by the faults in force, not by those of one request.
  sandbox.chooseFaults(headers['x-sandbox-fault'] === undefined ? [] : [headers['x-sandbox-fault']]);
  const changes = { notifyUrl: merchant.notifyUrl, extendInfo: { originalData: ' Gift for Ann ' } };
  const content = { ...paymentCreateTrade.example(given), ...changes };
  await stand.call(paymentCreateTrade, content, { headers: { 'x-sandbox-outcome': outcome } });
  await sandbox.notifier.settle();
  return merchant.arrived;
};

const contentOf = (arrived: Merchant['arrived']) => (arrived[0]?.message.content ?? {}) as JsonObject;

const told = (
  fault: string,
  read: (content: JsonObject) => unknown,
  sound: unknown,
  broken: unknown,
): Demonstration => ({
  fault,
  show: async (probe) => read(contentOf(await notified(probe))),
  sound,
  broken,
});

const signature = (fault: string, broken: string): Demonstration => ({
  fault,
  show: async (probe) => {
    const [first] = await notified(probe);
    return readSignature([paas], first?.body ?? '', probe.stand.running.target.secret).outcome;
  },
  sound: 'verified',
  broken,
});

demonstrate('notification', faultsOfGroup('notification'), [
  {
    fault: 'notification-not-sent',
    show: async (probe) => (await notified(probe)).length,
    sound: 1,
    broken: 0,
  },
  {
    fault: 'notification-sent-elsewhere',
    show: async (probe) => (await notified(probe))[0]?.path.endsWith('/elsewhere'),
    sound: false,
    broken: true,
  },
  told('notified-amount-differs', ({ paidAmount }) => paidAmount, '0.01', '0.02'),
  {
    fault: 'notified-state-differs',
    show: async (probe) => contentOf(await notified(probe, 'failed')).paymentStatus,
    sound: 'Failed',
    broken: 'Success',
  },
  told(
    'original-data-changed',
    ({ extendInfo }) => (extendInfo as JsonObject).originalData,
    ' Gift for Ann ',
    'GIFT FOR ANN',
  ),
  signature('notification-unsigned', 'absent'),
  signature('notification-signed-with-another-secret', 'mismatch'),
  signature('notification-altered-after-signing', 'mismatch'),
  {
    fault: 'notified-twice-at-once',
    show: async (probe) => (await notified(probe)).length,
    sound: 1,
    broken: 2,
  },
  {
    fault: 'notified-a-minute-late',
    show: async (probe) => {
      const { sandbox } = probe.stand.running;
      const atOnce = (await notified(probe)).length;
      sandbox.clock.advance(60_000);
      await sandbox.notifier.settle();
      return [atOnce, merchant.arrived.length];
    },
    sound: [1, 1],
    broken: [0, 1],
  },
  {
    fault: 'notified-once-only',
    show: async (probe) => {
      const { sandbox } = probe.stand.running;
      merchant.replying = replyWith(500);
      await notified(probe);
      sandbox.clock.advance(24 * 60 * 60 * 1000);
      await sandbox.notifier.settle();
      return merchant.arrived.length > 1;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'notified-after-acknowledgement',
    show: async (probe) => {
      const { sandbox } = probe.stand.running;
      await notified(probe);
      sandbox.clock.advance(60_000);
      await sandbox.notifier.settle();
      return merchant.arrived.length;
    },
    sound: 1,
    broken: 3,
  },
]);
