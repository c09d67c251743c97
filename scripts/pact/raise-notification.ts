import { operations } from '../../contracts/catalogue.generated.ts';
import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import type { Raised } from './bridge.ts';
import type { PlannedInteraction } from './planned-interaction.ts';
import type { Replayer } from './replay.ts';
import { settleNotifications } from './sandbox-states.ts';

/** What a notification is brought about with. */
export interface Raising {
  readonly planned: PlannedInteraction;
  readonly target: Target;
  readonly given: Given;
  readonly replayer: Replayer;
  /** Where it is to be delivered. */
  readonly address: string;
}

/** Shortest `notifyUrl` that the documents allow, in characters. */
const shortestAddress = 64;

/** Places an order that is paid at once and asks to be notified, and waits until the sandbox has delivered. */
export async function raiseNotification(raising: Raising): Promise<Raised> {
  const { planned, target, given, replayer, address } = raising;
  const order = orderingOperation(planned.operation);
  if (order === undefined || target.control === undefined) return { unmet: notRaised(planned.operation) };
  const content = { ...order.example(given), notifyUrl: address.padEnd(shortestAddress, '0') };
  const headers = { 'x-sandbox-outcome': 'paid' };
  const exchange = await replayer.call(planned, order, content, { step: 'order', ids: given.ids, headers });
  await settleNotifications(target.control);
  return { exchanges: [exchange] };
}

/** The call of the same system that places the orders which are notified. */
function orderingOperation({ system }: Operation): Operation | undefined {
  return operations.find(({ id }) => id === `${system}.createTrade`);
}

function notRaised({ id }: Operation) {
  return {
    zh: `没有办法引发 ${id}`,
    en: `There is no way to bring ${id} about`,
  };
}
