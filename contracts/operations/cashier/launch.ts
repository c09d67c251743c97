import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { needed } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { walletOrder } from '../../samples/wallet-order.ts';
import { launchRules } from './launch/launch-rules.ts';

/** 拉起收银台插件 (28292), a proposal: only title and id are known. */
export const cashierLaunch = defineOperation({
  id: 'cashier.launch',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'changes',
  example: orderOfPlugin,
  rules: launchRules,
});

function orderOfPlugin(given: Given): Content {
  const { spbillCreateIp, ...order } = walletOrder(given);
  return { token: needed(given, 'cashierToken'), ...order, platform: 'H5', spbillCreateIp };
}
