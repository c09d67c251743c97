import { defineFault } from '../../fault.ts';

/** The request is refused as it should be, with the wrong code. */
export const dateErrorAnsweredAsParameterError = defineFault({
  id: 'date-error-answered-as-parameter-error',
  title: {
    zh: '订单号日期错误时返回 INVALID_PARAMETER,而不是 TXN_NO_NOT_MATCHED',
    en: 'An order number without the date is answered INVALID_PARAMETER instead of TXN_NO_NOT_MATCHED',
  },
  group: 'error-code',
  breaks: [
    'legacy.createTrade.error.MICRO_CASHIER_TXN_NO_NOT_MATCHED',
    'errors.one-of-two-mistakes-answered',
  ],
  refusal: (refusal, operation) => {
    const isMeant = operation === 'legacy.createTrade' && refusal.reason === 'date-prefix';
    return isMeant ? { ...refusal, reason: 'parameter' } : refusal;
  },
});
