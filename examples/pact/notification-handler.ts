import { signatureProfiles } from '../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../contracts/signing/read-signature.ts';

/** What a merchant answers to a notification; anything but success makes the gateway deliver it again. */
export interface NotificationReply {
  readonly success: boolean;
  readonly errorCode: string;
  readonly errorMessage: string;
}

/** Keeps what was paid; the same notification may come more than once. */
export type Orders = Map<string, { readonly status: string; readonly paidAmount: string }>;

/**
 * Handles one notification from its exact bytes: an integrator's own handler, and what it must do at least. It looks at
 * the signature before it believes a word, and at nothing that a notification may lack.
 */
export function handleNotification(
  body: Uint8Array | string,
  secret: string,
  orders: Orders,
): NotificationReply {
  if (readSignature(signatureProfiles, body, secret).outcome !== 'verified') {
    return { success: false, errorCode: 'SIGN_ERROR', errorMessage: 'the signature does not verify' };
  }
  const { content } = JSON.parse(Buffer.from(body).toString('utf8'));
  const { outTradeNo, paymentStatus, paidAmount } =
    typeof content === 'string' ? JSON.parse(content) : content;
  orders.set(outTradeNo, { status: paymentStatus, paidAmount });
  return { success: true, errorCode: '00', errorMessage: '' };
}
