import type { Text } from './text.ts';

/** The systems of the gateway, in the order of document 000, then those it does not list. */
export const systemTitles: Readonly<Record<string, Text>> = {
  member: { zh: '会员能力', en: 'Members' },
  wallet: { zh: '卡券包能力', en: 'Card and voucher wallet' },
  card: { zh: '卡系统能力', en: 'Card system' },
  payment: { zh: '线上支付', en: 'Online payment' },
  cashier: { zh: '收银插件', en: 'Cashier plugin' },
  order: { zh: '订单能力', en: 'Orders' },
  legacy: { zh: '旧支付（废弃）', en: 'Legacy payment (deprecated)' },
  posp: { zh: 'POSP 收银', en: 'POSP tills' },
  b2b: { zh: 'B2B 定制', en: 'B2B' },
};

/** Returns the system of an operation id: `legacy` of `legacy.createTrade`. */
export function systemOf(operation: string): string {
  return operation.split('.')[0] ?? '';
}
