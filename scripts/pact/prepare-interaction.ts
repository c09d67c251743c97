import type { Given } from '../../contracts/given.ts';
import { balanceState } from '../../contracts/pacts/provider-states.ts';
import type { Target } from '../../contracts/target.ts';
import type { PlannedInteraction } from './planned-interaction.ts';
import { type ProviderValues, providerValues } from './provider-values.ts';
import type { SandboxStates } from './sandbox-states.ts';

/**
 * Brings about the states of an interaction and returns the values that its request asks for, no more: the rest of the
 * target's test data is nobody's business.
 */
export async function prepareInteraction(
  { operation, states: named, interaction }: PlannedInteraction,
  target: Target,
  given: Given,
  sandbox: SandboxStates | undefined,
): Promise<ProviderValues> {
  const reached = providerValues(operation, named, target, given);
  if (reached.kind === 'unmet') return reached;
  const names = namesAsked(interaction);
  const missing = names.find((name) => !Object.hasOwn(reached.values, name));
  if (missing !== undefined) return { kind: 'unmet', reason: noValue(missing, target.name) };
  const wrong = await sandbox?.begin(balanceAsked(named, reached.values));
  if (wrong !== undefined) return { kind: 'unmet', reason: wrong };
  return { kind: 'ready', values: Object.fromEntries(names.map((name) => [name, reached.values[name]])) };
}

/** Only generators ask: a text such as `${7*7}` in a request is nothing but text. */
function namesAsked({ request }: PlannedInteraction['interaction']): readonly string[] {
  const generators = JSON.stringify(Object(request).generators ?? {});
  return [...generators.matchAll(/\$\{([^}]+)\}/g)].map(([, name = '']) => name);
}

function balanceAsked(
  states: PlannedInteraction['states'],
  values: Readonly<Record<string, unknown>>,
): { readonly cardNo: string; readonly yuan: string } | undefined {
  const yuan = states.find(({ name, params }) => name === balanceState(params?.balance ?? ''))?.params
    ?.balance;
  return yuan === undefined ? undefined : { cardNo: String(values['content.cashCardNo']), yuan };
}

function noValue(name: string, target: string) {
  return {
    zh: `目标 ${target} 的测试数据没有给出 ${name}`,
    en: `The test data of the target ${target} gives no ${name}`,
  };
}
