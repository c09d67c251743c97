import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pactApp } from '../../contracts/pacts/http-interaction.ts';
import { handleNotification, type Orders } from './notification-handler.ts';

const file = new URL(
  '../../contracts/pacts/ebuy-contract-kit-unconfirmed-ebuy-paas-gateway.json',
  import.meta.url,
);

/** The notifications of the pact: what the gateway, as it is verified, tells a merchant. Their examples are signed. */
const messages: readonly {
  readonly description: string;
  readonly contents: { readonly content: unknown };
}[] = JSON.parse(readFileSync(file, 'utf8')).interactions.filter(
  ({ type }: { type: string }) => type === 'Asynchronous/Messages',
);

describe('the handler of notifications', () => {
  it.each(messages.map(({ description, contents }) => [description, JSON.stringify(contents.content)]))(
    'takes %s',
    (_description, body) => {
      const orders: Orders = new Map();
      expect(handleNotification(body, pactApp.secret, orders)).toMatchObject({ success: true });
      expect([...orders.values()]).toEqual([{ status: 'Success', paidAmount: '0.01' }]);
    },
  );

  it('believes nothing that somebody else has signed, or altered', () => {
    const [message] = messages;
    const body = JSON.stringify(message?.contents.content);
    const orders: Orders = new Map();
    expect(handleNotification(body, 'another secret', orders)).toMatchObject({ success: false });
    expect(handleNotification(body.replace('0.01', '9.99'), pactApp.secret, orders)).toMatchObject({
      success: false,
    });
    expect(orders.size).toBe(0);
  });

  it('is tried with every notification there is', () => {
    expect(messages.map(({ description }) => description.split(':')[0])).toEqual([
      'legacy.notifyTrade',
      'payment.notifyTrade',
    ]);
  });
});
