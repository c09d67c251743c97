import type { ErrorRow } from '../../schemas/doc-page.ts';

/** English for the reasons the documents print in Chinese, by code. */
const englishReasons: Readonly<Record<string, string>> = {
  '00': 'the request succeeds',
  MICRO_CASHIER_INVALID_PARAMETER: 'a parameter is wrong',
  MICRO_CASHIER_TXN_NO_NOT_MATCHED: "the order number does not begin with today's date yyyyMMdd",
  MICRO_CASHIER_PAYMENT_CHANNEL_MISSING: 'the payment channel does not exist',
  MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL: 'a parameter has the wrong length',
  MICRO_CASHIER_THIRD_APP_CONFIG_MISSING: 'the configuration of the account cannot be found',
  MICRO_CASHIER_REQUEST_FREQUENTLY: 'the same order number is requested several times within 60 seconds',
  MICRO_CASHIER_AMOUNT_ERROR: 'the payment methods together are worth less than the order',
  MICRO_PLUGIN_CONFIG_ERROR: 'the plugin is configured wrongly',
  MICRO_CASHIER_COUPON_RULE_ERROR: 'a coupon may not be used under its rules',
  A00: 'the vouchers are being activated and the result is still to be queried',
  A02: 'some of the vouchers cannot be activated, so that none was',
  A03: 'something else went wrong, so that no voucher was activated',
};

/** Returns the reason of an error code in English; a code without a translation is quoted as printed. */
export function englishReasonOf(row: ErrorRow): string {
  return englishReasons[row.code] ?? `the documents' reason applies: ${row.reason}`;
}
