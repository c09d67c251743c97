import { z } from 'zod';
import type { Target } from '../../../contracts/target.ts';
import { askSandbox } from '../../config/ask-sandbox.ts';
import { resolveTarget, type TargetChoice } from '../../config/resolve-target.ts';
import type { Terminal } from '../../terminal.ts';
import { noSandbox, trafficUnreadable } from './write-errors.ts';

const seen = z.looseObject({
  number: z.number(),
  operation: z.string().optional(),
  refusal: z.looseObject({ reason: z.string(), field: z.string().optional() }).optional(),
  faults: z.array(z.string()),
  status: z.number(),
  request: z.string(),
  response: z.string(),
});

/** One exchange of an integrator with the sandbox, as its control API shows it. */
export type SeenCall = z.infer<typeof seen>;

/** What an integrator did with the sandbox, and the test data it did it with. */
export interface SeenTraffic {
  readonly calls: readonly SeenCall[];
  readonly data: Target['data'];
}

/** Reads what a sandbox has seen; throws a KitError where there is none to be asked. */
export async function readTraffic(choice: TargetChoice, terminal: Terminal): Promise<SeenTraffic> {
  const { control, data } = await sandboxOf(choice, terminal);
  const url = `${control}/exchanges`;
  const reading = z.object({ exchanges: z.array(seen) }).safeParse(await fetchJson(url));
  if (!reading.success) throw trafficUnreadable(url, reading.error.issues[0]?.message ?? '');
  return { calls: reading.data.exchanges, data };
}

async function sandboxOf(
  choice: TargetChoice,
  terminal: Terminal,
): Promise<{ readonly control: string; readonly data: Target['data'] }> {
  const { baseUrl, config, target } = choice;
  // A sandbox on this machine is asked without any secret.
  const isNamed = config !== undefined || target !== undefined;
  const found =
    isNamed || baseUrl === undefined
      ? await resolveTarget(choice, terminal)
      : URL.canParse(baseUrl) && (await askSandbox(baseUrl.replace(/\/+$/, '')));
  if (!found || found.control === undefined) throw noSandbox(baseUrl ?? target);
  return { control: found.control, data: found.data };
}

/** How long the control API may take, in milliseconds. */
const answerWithinMs = 10_000;

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(answerWithinMs) });
    return await response.json();
  } catch (cause) {
    throw trafficUnreadable(url, cause instanceof Error ? cause.message : String(cause), cause);
  }
}
