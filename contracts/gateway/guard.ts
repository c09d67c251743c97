import Big from 'big.js';
import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';
import { renderYuan, type Yuan } from '../money.ts';
import type { Operation } from '../operation.ts';
import type { Rails } from '../target.ts';
import { amountOfRequest } from './amount-of-request.ts';

/** Keeps one run inside the rails of its target. */
export interface Guard {
  /**
   * Returns why a request may not be sent, as setting and figures, or undefined where it may; throws a {@link KitError}
   * for a host off the list.
   */
  hold(operation: Operation, url: URL, body: Uint8Array): string | undefined;
}

/** Returns a guard that holds nothing back where there are no rails; it counts what the run has spent. */
export function createGuard(rails: Rails | undefined): Guard {
  if (rails === undefined) return { hold: () => undefined };
  let spent: Yuan = new Big(0);
  return {
    hold: (operation, url, body) => {
      requireListed(rails, url);
      if (operation.effect === 'reads') return undefined;
      if (rails.isReadOnly === true) return `readOnly: ${operation.id}`;
      const amount = amountOfRequest(operation, body);
      const cost = givesBack(operation) ? new Big(0) : amount;
      const reason = overCall(rails, amount) ?? overRun(rails, spent.plus(cost));
      // What was held back costs nothing.
      if (reason === undefined) spent = spent.plus(cost);
      return reason;
    },
  };
}

/** What a run has spent may always be taken back. */
function givesBack({ action }: Operation): boolean {
  return /refund|reverse|cancel/i.test(action);
}

/** Returns whether a host, as a URL holds it, is on a list; an entry without a port stands for every port. */
export function isListed(
  hosts: readonly string[],
  { host, hostname }: Pick<URL, 'host' | 'hostname'>,
): boolean {
  return hosts.some((listed) => [host, hostname].includes(listed.toLowerCase()));
}

function requireListed({ hosts }: Rails, url: URL): void {
  if (isListed(hosts, url)) return;
  throw new KitError({
    code: 'host-not-listed',
    what: {
      zh: `主机 ${url.host} 不在目标的名单上，没有发送`,
      en: `The host ${url.host} is not on the target's list; nothing was sent`,
    },
    where: 'hosts',
    expected: sameText(hosts.join(', ')),
    actual: sameText(url.host),
  });
}

function overCall({ amountPerCall }: Rails, amount: Yuan): string | undefined {
  if (amountPerCall === undefined || amount.lte(amountPerCall)) return undefined;
  return `ceilings.amountPerCall: ${renderYuan(amount)} > ${amountPerCall}`;
}

function overRun({ amountPerRun }: Rails, total: Yuan): string | undefined {
  if (amountPerRun === undefined || total.lte(amountPerRun)) return undefined;
  return `ceilings.amountPerRun: ${renderYuan(total)} > ${amountPerRun}`;
}
