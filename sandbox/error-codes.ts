import type { RefusalReason } from './refusal.ts';

/** A code an operation answers a refusal with; `proposed` where no error table documents one. */
export interface ErrorCode {
  readonly code: string;
  readonly status: 'documented' | 'proposed';
}

type CodeTable = Readonly<Partial<Record<RefusalReason, ErrorCode>>> & { readonly otherwise: ErrorCode };

const documented = (code: string): ErrorCode => ({ code, status: 'documented' });
const proposed = (code: string): ErrorCode => ({ code, status: 'proposed' });

/** Document 002, error table: it has no code of its own for signature, uuid and cards, so the general one answers. */
const cashier: CodeTable = {
  otherwise: documented('MICRO_CASHIER_INVALID_PARAMETER'),
  'app-unknown': documented('MICRO_CASHIER_THIRD_APP_CONFIG_MISSING'),
  'config-missing': documented('MICRO_CASHIER_THIRD_APP_CONFIG_MISSING'),
  'channel-missing': documented('MICRO_CASHIER_PAYMENT_CHANNEL_MISSING'),
  length: documented('MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL'),
  'date-prefix': documented('MICRO_CASHIER_TXN_NO_NOT_MATCHED'),
  'too-frequent': documented('MICRO_CASHIER_REQUEST_FREQUENTLY'),
  amount: documented('MICRO_CASHIER_AMOUNT_ERROR'),
  'balance-too-low': documented('MICRO_CASHIER_AMOUNT_ERROR'),
  'coupon-rule': documented('MICRO_CASHIER_COUPON_RULE_ERROR'),
};

/** No error table exists for the card system (payments.md 4.1). */
const cashcard: CodeTable = {
  otherwise: proposed('MICRO_CASHCARD_INVALID_PARAMETER'),
  'app-unknown': proposed('MICRO_CASHCARD_APP_CONFIG_MISSING'),
  'config-missing': proposed('MICRO_CASHCARD_APP_CONFIG_MISSING'),
  signature: proposed('MICRO_CASHCARD_SIGN_ERROR'),
  'uuid-used': proposed('MICRO_CASHCARD_UUID_DUPLICATE'),
  length: proposed('MICRO_CASHCARD_REQUEST_LENGTH_ILLEGAL'),
  'date-prefix': proposed('MICRO_CASHCARD_TXN_NO_NOT_MATCHED'),
  'number-used': proposed('MICRO_CASHCARD_TXN_NO_DUPLICATE'),
  amount: proposed('MICRO_CASHCARD_AMOUNT_ERROR'),
  'card-unknown': proposed('MICRO_CASHCARD_CARD_NOT_FOUND'),
  'card-status': proposed('MICRO_CASHCARD_CARD_STATUS_ERROR'),
  'balance-too-low': proposed('MICRO_CASHCARD_BALANCE_NOT_ENOUGH'),
};

/** No error table exists for wallet pages (wallet-posp.md 2.20). */
const wallet: CodeTable = {
  otherwise: proposed('MICRO_VOUCHERWALLET_INVALID_PARAMETER'),
  'app-unknown': proposed('MICRO_VOUCHERWALLET_APP_CONFIG_MISSING'),
  signature: proposed('MICRO_VOUCHERWALLET_SIGN_ERROR'),
  'uuid-used': proposed('MICRO_VOUCHERWALLET_UUID_DUPLICATE'),
  length: proposed('MICRO_VOUCHERWALLET_REQUEST_LENGTH_ILLEGAL'),
};

/** Document 001 says only that 00 is success and anything else a failure. */
const pospVerify: CodeTable = {
  otherwise: proposed('P01'),
  length: proposed('P02'),
  'date-prefix': proposed('P03'),
  'number-used': proposed('P04'),
  amount: proposed('P05'),
  'code-unknown': proposed('P11'),
  'code-used-up': proposed('P12'),
  'code-locked': proposed('P13'),
};

/** Document 004, old version: A02 some vouchers cannot be activated, A03 anything else. */
const pospActivate: CodeTable = {
  otherwise: documented('A03'),
  'not-activatable': documented('A02'),
};

/** Document 004, new version: no failure code is documented; numbers, since statusCode is an int. */
const b2b: CodeTable = {
  otherwise: proposed('400'),
  length: proposed('401'),
};

const tables: Readonly<Record<string, CodeTable>> = {
  legacy: cashier,
  card: cashcard,
  wallet,
  posp: pospVerify,
  'posp.reelActiveVoucher': pospActivate,
  b2b,
};

/** Returns the code an operation answers a refusal with: by the table of the operation, or of its system. */
export function errorCodeOf(
  operation: { readonly id: string; readonly system: string },
  reason: RefusalReason,
) {
  const table = tables[operation.id] ?? tables[operation.system] ?? cashier;
  return table[reason] ?? table.otherwise;
}
