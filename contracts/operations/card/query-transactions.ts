import { defineOperation } from '../../define-operation.ts';
import { neededFirst } from '../../need.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 交易记录查询 (34227), a proposal: only title and id are known. */
export const cardQueryTransactions = defineOperation({
  id: 'card.queryTransactions',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ cashCardNo: neededFirst(given, 'cards').cardNo, pageNumber: 1, pageSize: 20 }),
  rules: [
    proposalRule({
      rule: 'newest-first',
      family: 'state',
      statement: {
        zh: '交易记录按时间由新到旧排列',
        en: 'Transactions are listed from the newest to the oldest',
      },
      source: rowSource('card.queryTransactions', { direction: 'response', path: 'content.txnList' }),
      place: { direction: 'response', path: 'content.txnList[].txnTime' },
    }),
    proposalRule({
      rule: 'every-transaction-is-listed',
      family: 'state',
      statement: {
        zh: '消费、撤销与退款都在交易记录中',
        en: 'Payments, reversals and refunds are all in the list',
      },
      source: rowSource('card.queryTransactions', { direction: 'response', path: 'content.txnList' }),
      place: { direction: 'response', path: 'content.txnList[].txnType' },
    }),
  ],
});
