import { Refused } from '../refusal.ts';
import { assertTradeAmounts } from '../trade/amount-rules.ts';
import { placeTrade } from '../trade/place-trade.ts';
import { renderTrade } from '../trade/render-trade.ts';
import type { Behaviours, Call } from './call.ts';
import { readText } from './read-content.ts';

/** Time within which an order number may not be asked for again (document 002, error REQUEST_FREQUENTLY). */
const frequencyMs = 60_000;

/** (废弃)旧支付API; source: document 002. */
export const legacyBehaviours: Behaviours = {
  'legacy.createTrade': {
    frequency: { field: 'outTradeNo', withinMs: frequencyMs },
    usedOnce: { series: 'trade', field: 'outTradeNo' },
    amounts: assertTradeAmounts,
    serve: (call) => {
      assertUseScene(call);
      return renderTrade(placeTrade(call));
    },
  },
};

/** A scene is assigned by e-Buy; one that was not has no configuration. */
function assertUseScene(call: Call): void {
  const scene = readText(call.content, 'useScene');
  if (scene !== undefined && !call.tenant.useScenes.includes(scene)) {
    throw new Refused('config-missing', 'useScene');
  }
}
