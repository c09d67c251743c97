import type { Call } from '../systems/call.ts';
import type { PlannedOutcome } from '../world/trade-rows.ts';

/** What may be chosen for the payment channel: it pays, it fails, or it waits until the control API says which. */
export const chosenOutcomes = ['paid', 'failed', 'wait'] as const;

export type ChosenOutcome = (typeof chosenOutcomes)[number];

/** Header by which one request chooses for the payment or refund it asks for. */
export const outcomeHeader = 'x-sandbox-outcome';

/** Last characters of an outTradeNo or refundTradeNo that choose for it; any other number chooses nothing. */
export const numberSuffixes = {
  PAID: 'paid',
  FAIL: 'failed',
  WAIT: 'wait',
} as const satisfies Readonly<Record<string, ChosenOutcome>>;

/** What the channel does where neither header nor number chooses; milliseconds by the sandbox's clock. */
export interface ChannelRule {
  readonly outcome: ChosenOutcome;
  readonly afterMs: number;
}

/** The rules in force, for payments and for refunds. */
export interface ChannelSettings {
  readonly payment: ChannelRule;
  readonly refund: ChannelRule;
}

/** A payer has to pay first; a refund needs nobody. */
export const channelAtStart: ChannelSettings = {
  payment: { outcome: 'wait', afterMs: 0 },
  refund: { outcome: 'paid', afterMs: 0 },
};

/** What a request chose by its header, and the rules in force. */
export interface ChannelChoice {
  readonly header?: ChosenOutcome;
  readonly settings: ChannelSettings;
}

/** Returns what the channel decides by itself, and when; undefined where it waits. The header goes before the number, the number before the rules. */
export function plannedOutcome(
  { channel, now }: Call,
  kind: keyof ChannelSettings,
  number: string,
): PlannedOutcome | undefined {
  const rule = channel.settings[kind];
  const chosen = channel.header ?? suffixOf(number);
  const { outcome, afterMs } = chosen === undefined ? rule : { outcome: chosen, afterMs: 0 };
  return outcome === 'wait' ? undefined : { outcome, at: now + afterMs };
}

/** Returns the outcome of a name, undefined where there is none of that name. */
export function outcomeOf(name: unknown): ChosenOutcome | undefined {
  return chosenOutcomes.find((outcome) => outcome === name);
}

function suffixOf(number: string): ChosenOutcome | undefined {
  return Object.entries(numberSuffixes).find(([suffix]) => number.endsWith(suffix))?.[1];
}
