import { isRunnable } from '../../contracts/confirmation.ts';
import type { Given } from '../../contracts/given.ts';
import { type Need, NeedError } from '../../contracts/need.ts';
import type { Operation } from '../../contracts/operation.ts';
import { contentRoot, leavesOf, plain } from '../../contracts/pacts/given-paths.ts';
import { notifyingState } from '../../contracts/pacts/notification-message.ts';
import {
  appState,
  balanceState,
  type ProviderState,
  stateNames,
} from '../../contracts/pacts/provider-states.ts';
import type { Target, TestData } from '../../contracts/target.ts';
import { KitError } from '../../schemas/kit-error.ts';
import type { Text } from '../../schemas/text.ts';

/** What a provider state hands to the verifier, by the names its expressions use; or what the target lacks for it. */
export type ProviderValues =
  | { readonly kind: 'ready'; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unmet'; readonly reason: Text };

/** Returns the values of all states of one interaction: a request as the target's own test data would make it. */
export function providerValues(
  operation: Operation,
  states: readonly ProviderState[],
  target: Target,
  given: Given,
): ProviderValues {
  if (operation.isOutbound === true) return notifying(states, target);
  const runnable = isRunnable(operation, target);
  if (!runnable.runnable) return { kind: 'unmet', reason: runnable.blocked };
  const data = states.reduce<TestData | Text>(
    (reached, state) => (isText(reached) ? reached : broughtAbout(state, reached)),
    target.data,
  );
  if (isText(data)) return { kind: 'unmet', reason: data };
  try {
    const content = plain(operation.example({ ...given, data }));
    const values = Object.fromEntries([
      ...leavesOf(data, 'data'),
      ...leavesOf(content, contentRoot(operation)),
    ]);
    return { kind: 'ready', values: { ...values, appId: target.appId } };
  } catch (error) {
    if (error instanceof KitError) return { kind: 'unmet', reason: error.parts.what };
    throw error;
  }
}

const needs = new Map(Object.entries(stateNames).map(([need, name]) => [name, need as Need]));

/** Returns the test data with the state brought about, or why it cannot be. */
function broughtAbout({ name, params = {} }: ProviderState, data: TestData): TestData | Text {
  if (name === appState) return data;
  const { balance } = params;
  if (balance !== undefined && name === balanceState(balance)) return withBalance(data, balance);
  const need = needs.get(name);
  if (need === undefined) return unknownState(name);
  const value = data[need];
  const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
  return isThere ? data : new NeedError(need).parts.what;
}

function withBalance(data: TestData, balance: string): TestData | Text {
  const cards = (data.cards ?? []).filter((card) => card.balance === balance);
  return cards.length > 0 ? { ...data, cards } : new NeedError('cards', `[].balance ${balance}`).parts.what;
}

function unknownState(name: string): Text {
  const known = [appState, notifyingState, ...needs.keys(), balanceState('N')]
    .map((each) => `"${each}"`)
    .join(', ');
  return {
    zh: `不认识的提供方状态 "${name}";可用的有 ${known}`,
    en: `The provider state "${name}" is not known; those known are ${known}`,
  };
}

function isText(value: TestData | Text): value is Text {
  return 'zh' in value && 'en' in value;
}

/** A gateway delivers to an address that it can reach: only the sandbox reaches this machine. */
function notifying(states: readonly ProviderState[], { control, name }: Target): ProviderValues {
  const unknown = states.find((state) => state.name !== notifyingState && state.name !== appState);
  if (unknown !== undefined) return { kind: 'unmet', reason: unknownState(unknown.name) };
  if (control !== undefined) return { kind: 'ready', values: {} };
  return {
    kind: 'unmet',
    reason: {
      zh: `目标 ${name} 无法把通知送到本机;通知的契约用沙箱验证`,
      en: `The target ${name} cannot deliver notifications to this machine; their pacts are verified with the sandbox`,
    },
  };
}
