import type { Rule } from './incoming.ts';

/** The amount rules of the operation, where it has any. */
export const amountsAreInRule: Rule = {
  id: 'amounts-are-in-rule',
  title: { zh: '金额符合规则', en: 'Amounts follow the rules' },
  judge: ({ behaviour, call }) => behaviour.amounts?.(call),
};
