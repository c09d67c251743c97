import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { namedMember } from '../members/find-member.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { answerOnce } from '../systems/first-answer.ts';
import { readNumber } from '../systems/read-content.ts';
import { issueVoucher } from '../vouchers/issue-voucher.ts';
import { arrivalBy } from './arrival-by.ts';
import { heldEntries } from './held-entries.ts';
import { namedProduct } from './products.ts';
import { renderBriefEntry, renderLists } from './render-entry.ts';
import { putIntoWallet } from './wallet-entries.ts';

/** Hands out new cards or vouchers of a product into a member's wallet, once for each orderId. */
export function receiveVouchers(call: Call): JsonObject {
  const member = namedMember(call);
  return answerOnce(call, member.memberId, () => {
    const product = namedProduct(call);
    const received = Array.from({ length: quantityOf(call) }, () =>
      putIntoWallet(call, { ...arrivalBy(call, member, 'receive'), ...issueVoucher(call, product) }),
    );
    const lists = renderLists(heldEntries(call, received), (held) => renderBriefEntry(call, held));
    return { ...lists, totalCount: received.length };
  });
}

function quantityOf({ content }: Call): number {
  const quantity = readNumber(content, 'quantity') ?? 1;
  const isQuantity =
    Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= proposals.largestQuantity.value;
  if (!isQuantity) throw new Refused('parameter', 'quantity');
  return quantity;
}
