import type { Given } from '../../contracts/given.ts';
import { NeedError, needed } from '../../contracts/need.ts';
import { memberCreateUserAndMember } from '../../contracts/operations/member/create-user-and-member.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import type { TestProduct } from '../../contracts/target.ts';
import type { Stage } from '../scenario.ts';
import { said } from './said.ts';

/** Somebody a scenario made. */
export interface MadeMember {
  readonly memberId: string;
  readonly openId: string;
  readonly phone: string;
}

/** Returns an openId and a phone number that nobody has: numbers of phones in China begin with 13 to 19. */
export function nobodyYet({ ids }: Given): { readonly openId: string; readonly phone: string } {
  const digits = Array.from({ length: 8 }, () => ids.below(10)).join('');
  return { openId: `ebuykit-${ids.token(16)}`, phone: `100${digits}` };
}

/** Makes a new member, with an empty wallet, and returns who it is. */
export async function newMember({ given, call }: Stage, step: string): Promise<MadeMember> {
  const { openId, phone } = nobodyYet(given);
  const { content } = await call(
    step,
    said('创建用户及会员', 'Make a user and member'),
    memberCreateUserAndMember,
    { openId, clientType: 'H5', mobile: phone, nickname: '合同测试' },
  );
  return { memberId: String(content.memberId ?? ''), openId, phone };
}

/** Lets a member claim so many vouchers of the target's product, and returns their numbers. */
export async function receive(
  { given, call }: Stage,
  step: string,
  {
    memberId,
    quantity,
    type = 'Voucher',
  }: { memberId: string; quantity: number; type?: TestProduct['productType'] },
): Promise<readonly string[]> {
  const content = { memberId, ...productOf(given, type), quantity, orderId: given.ids.orderNumber() };
  const told = await call(
    step,
    said(`领取 ${quantity} 张`, `Claim ${quantity}`),
    walletReceiveVoucher,
    content,
  );
  return codesOf(told.content);
}

/** Returns the target's product of this type; throws a NeedError where there is none. */
export function productOf(
  given: Given,
  type: TestProduct['productType'],
): { readonly productType: string; readonly productCode: string } {
  const product = needed(given, 'products').find(({ productType }) => productType === type);
  if (product === undefined) throw new NeedError('products', `[].productType = ${type}`);
  return { productType: product.productType, productCode: product.productCode };
}

/** Returns the numbers of the cards and vouchers in an answer. */
export function codesOf(content: Readonly<Record<string, unknown>>): readonly string[] {
  return [content.cardList, content.voucherList]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((row: { voucherCode?: unknown }) => String(row.voucherCode ?? ''));
}
