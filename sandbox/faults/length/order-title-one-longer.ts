import { defineFault } from '../../fault.ts';
import { readText } from '../../systems/read-content.ts';

/** Document 002 allows 20 characters. */
const acceptedLength = 21;

/** A limit that is off by one: 21 characters pass, 22 do not. */
export const orderTitleOneLonger = defineFault({
  id: 'order-title-one-longer',
  title: {
    zh: 'orderTitle 接受 21 个字符(文档最长 20)',
    en: 'orderTitle takes 21 characters (20 are documented)',
  },
  group: 'length',
  breaks: [
    'legacy.createTrade.request.content.orderTitle.max-length',
    'legacy.createTrade.error.MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL',
  ],
  violations: (violations, { call }) => {
    const title = readText(call.content, 'orderTitle') ?? '';
    if (call.operation.id !== 'legacy.createTrade' || [...title].length !== acceptedLength) return violations;
    return violations.filter(({ path, kind }) => path !== 'content.orderTitle' || kind !== 'max-length');
  },
});
