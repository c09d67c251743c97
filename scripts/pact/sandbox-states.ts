import { Big } from 'big.js';
import type { Text } from '../../schemas/text.ts';
import { stateNotSet } from './pact-errors.ts';

/** The sandbox between interactions: each begins in the world that the verification began in. */
export interface SandboxStates {
  /** Puts the world back; returns why a card has not the balance that a state speaks of, undefined where all is well. */
  begin(balance: { readonly cardNo: string; readonly yuan: string } | undefined): Promise<Text | undefined>;
  /** Leaves the world as it was found. */
  end(): Promise<void>;
}

interface StateReading {
  readonly cards: readonly {
    readonly cardNo: string;
    readonly principal: string;
    readonly subsidy: string;
  }[];
}

/** Takes a snapshot of a sandbox over its control API; throws a KitError where it does not do as it is told. */
export async function openSandboxStates(control: string): Promise<SandboxStates> {
  const { snapshot } = await ask<{ readonly snapshot: string }>(`${control}/snapshot`, {});
  const restore = () => ask<StateReading>(`${control}/restore`, { snapshot });
  return {
    begin: async (balance) => {
      const { cards } = await restore();
      if (balance === undefined) return undefined;
      const card = cards.find(({ cardNo }) => cardNo === balance.cardNo);
      const held = card === undefined ? undefined : new Big(card.principal).plus(card.subsidy).toFixed(2);
      return held === balance.yuan ? undefined : otherBalance(balance, held ?? '-');
    },
    end: async () => {
      await restore();
    },
  };
}

/** Waits until a sandbox has delivered every notification that is due. */
export async function settleNotifications(control: string): Promise<void> {
  await ask(`${control}/notifications/settle`, {});
}

/** How long the control API may take, in milliseconds. */
const answerWithinMs = 10_000;

async function ask<Answer>(url: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  } catch (cause) {
    throw stateNotSet(url, cause);
  }
}

function otherBalance(
  { cardNo, yuan }: { readonly cardNo: string; readonly yuan: string },
  held: string,
): Text {
  return {
    zh: `卡 ${cardNo} 的余额是 ${held},不是 ${yuan}`,
    en: `The balance of card ${cardNo} is ${held}, not ${yuan}`,
  };
}
