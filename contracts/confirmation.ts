import { KitError } from '../schemas/kit-error.ts';
import type { Text } from '../schemas/text.ts';
import type { Operation } from './operation.ts';
import type { Confirmation, Target } from './target.ts';

/** Whether an operation may be sent to a target; if not, which setting it waits for. */
export type Runnable = { readonly runnable: true } | { readonly runnable: false; readonly blocked: Text };

/**
 * Returns whether an operation may be sent to a target. Whatever a document describes may; a proposal of ours may on the
 * sandbox, and on a real target where the configuration confirms its path, its action and the fields of its request.
 */
export function isRunnable(
  operation: Operation,
  target: Pick<Target, 'kind' | 'name' | 'confirmed'>,
): Runnable {
  if (operation.evidence !== 'proposed' || target.kind === 'sandbox') return { runnable: true };
  const setting = settingOf(operation, target.name);
  const confirmed = target.confirmed?.[operation.id];
  if (confirmed === undefined) return blocked(notConfirmed(operation, setting));
  const difference = differenceOf(confirmed, confirmationOf(operation));
  return difference === undefined ? { runnable: true } : blocked(differs(operation, setting, difference));
}

/** Throws a KitError that names the setting, before anything is sent, where {@link isRunnable} says that an operation may not be. */
export function requireRunnable(
  operation: Operation,
  target: Pick<Target, 'kind' | 'name' | 'confirmed'>,
): void {
  const answer = isRunnable(operation, target);
  if (answer.runnable) return;
  const where = settingOf(operation, target.name);
  throw new KitError({ code: operationNotConfirmed, what: answer.blocked, where });
}

/** The code of the error that {@link requireRunnable} throws. */
export const operationNotConfirmed = 'operation-not-confirmed';

function settingOf({ id }: Operation, target: string): string {
  return `targets.${target}.confirmed["${id}"]`;
}

/** Returns what is to be looked up at e-Buy and, where it is so, written into a target's `confirmed`. */
export function confirmationOf({ path, action, schema }: Operation): Confirmation {
  const request = schema.$defs.request;
  const business = request.properties?.content ?? request;
  return { path, action, fields: Object.keys(business.properties ?? {}) };
}

function blocked(why: Text): Runnable {
  return { runnable: false, blocked: why };
}

interface Difference {
  readonly part: keyof Confirmation;
  readonly confirmed: string;
  readonly proposed: string;
}

function differenceOf(confirmed: Confirmation, proposed: Confirmation): Difference | undefined {
  const parts = ['path', 'action', 'fields'] as const;
  const text = (confirmation: Confirmation, part: keyof Confirmation) =>
    part === 'fields' ? confirmation.fields.toSorted().join(', ') : confirmation[part];
  return parts
    .map((part) => ({ part, confirmed: text(confirmed, part), proposed: text(proposed, part) }))
    .find((pair) => pair.confirmed !== pair.proposed);
}

function notConfirmed({ id }: Operation, setting: string): Text {
  return {
    zh: `${id} 只是本工具的提案,真实目标上须在配置项 ${setting} 中确认 path、action 与 fields,或用 docs import 导入其页面`,
    en: `${id} is only a proposal of this kit; on a real target, confirm path, action and fields in ${setting}, or import its page with docs import`,
  };
}

function differs({ id }: Operation, setting: string, { part, confirmed, proposed }: Difference): Text {
  return {
    zh: `${id} 的提案与配置项 ${setting}.${part} 不符:提案为 ${proposed},配置为 ${confirmed};接口与提案不同时,请用 docs import 导入其页面`,
    en: `The proposal of ${id} is not what ${setting}.${part} confirms: ${proposed} is proposed, ${confirmed} confirmed; import the page of an interface that differs with docs import`,
  };
}
