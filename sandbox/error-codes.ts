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

/**
 * The interfaces around an order have no error table of their own, or one that is our proposal: they answer the codes of
 * document 002 where one fits, and named proposals where none does.
 */
const trade: CodeTable = {
  ...proposedAll(cashier),
  'trade-unknown': proposed('MICRO_CASHIER_TRADE_NOT_FOUND'),
  'trade-not-paid': proposed('MICRO_CASHIER_TRADE_NOT_PAID'),
  'trade-closed': proposed('MICRO_CASHIER_TRADE_CLOSED'),
  'prepay-unknown': proposed('MICRO_CASHIER_PREPAY_NOT_FOUND'),
  'refund-unknown': proposed('MICRO_CASHIER_REFUND_NOT_FOUND'),
  'refund-exceeds': proposed('MICRO_CASHIER_REFUND_EXCEEDS_PAID'),
  'refund-number-used': proposed('MICRO_CASHIER_REFUND_NO_DUPLICATE'),
  'token-invalid': proposed('MICRO_CASHIER_TOKEN_INVALID'),
  'member-unknown': proposed('MICRO_CASHIER_MEMBER_NOT_FOUND'),
};

function proposedAll(table: CodeTable): CodeTable {
  const rows = Object.entries(table).map(([reason, { code }]) => [reason, proposed(code)] as const);
  return { ...Object.fromEntries(rows), otherwise: proposed(table.otherwise.code) };
}

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
  'transaction-unknown': proposed('MICRO_CASHCARD_TXN_NOT_FOUND'),
  'not-same-day': proposed('MICRO_CASHCARD_NOT_SAME_DAY'),
  'still-same-day': proposed('MICRO_CASHCARD_STILL_SAME_DAY'),
  'already-returned': proposed('MICRO_CASHCARD_TXN_ALREADY_REVERSED'),
  'refund-exceeds': proposed('MICRO_CASHCARD_REFUND_EXCEEDS_PAID'),
};

/** No error table exists for member pages (wallet-posp.md 2.20). */
const member: CodeTable = {
  ...envelopeCodes('MICRO_MEMBER'),
  'user-unknown': proposed('MICRO_MEMBER_USER_NOT_FOUND'),
  'member-unknown': proposed('MICRO_MEMBER_MEMBER_NOT_FOUND'),
  'member-conflict': proposed('MICRO_MEMBER_MEMBER_CONFLICT'),
};

/** No error table exists for wallet pages (wallet-posp.md 2.20). */
const wallet: CodeTable = {
  ...envelopeCodes('MICRO_VOUCHERWALLET'),
  'number-used': proposed('MICRO_VOUCHERWALLET_ORDER_DUPLICATE'),
  'not-activatable': proposed('MICRO_VOUCHERWALLET_NOT_ACTIVATABLE'),
  'member-unknown': proposed('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND'),
  'product-unknown': proposed('MICRO_VOUCHERWALLET_PRODUCT_NOT_FOUND'),
  'voucher-unknown': proposed('MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND'),
  'voucher-bound': proposed('MICRO_VOUCHERWALLET_VOUCHER_BOUND'),
  'voucher-unusable': proposed('MICRO_VOUCHERWALLET_VOUCHER_STATUS_ERROR'),
  'voucher-in-gift': proposed('MICRO_VOUCHERWALLET_VOUCHER_GIVING'),
  'gift-unknown': proposed('MICRO_VOUCHERWALLET_GIFT_NOT_FOUND'),
  'gift-not-open': proposed('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR'),
  'gift-own': proposed('MICRO_VOUCHERWALLET_GIFT_OWN'),
  'gift-not-giver': proposed('MICRO_VOUCHERWALLET_GIFT_NOT_GIVER'),
  'gift-for-another': proposed('MICRO_VOUCHERWALLET_GIFT_NOT_RECEIVER'),
};

/** The chapter of orders is not available at all. */
const order: CodeTable = {
  ...envelopeCodes('MICRO_ORDER'),
  amount: proposed('MICRO_ORDER_AMOUNT_ERROR'),
  'member-unknown': proposed('MICRO_ORDER_MEMBER_NOT_FOUND'),
  'order-unknown': proposed('MICRO_ORDER_ORDER_NOT_FOUND'),
  'update-outdated': proposed('MICRO_ORDER_UPDATE_OUTDATED'),
};

/** What every signed system answers about the envelope, where no table says otherwise. */
function envelopeCodes(system: string): CodeTable {
  return {
    otherwise: proposed(`${system}_INVALID_PARAMETER`),
    'app-unknown': proposed(`${system}_APP_CONFIG_MISSING`),
    signature: proposed(`${system}_SIGN_ERROR`),
    'uuid-used': proposed(`${system}_UUID_DUPLICATE`),
    length: proposed(`${system}_REQUEST_LENGTH_ILLEGAL`),
  };
}

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
  'code-unusable': proposed('P14'),
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
  'legacy.createTrade': cashier,
  legacy: trade,
  payment: trade,
  cashier: trade,
  card: cashcard,
  member,
  wallet,
  order,
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
