import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Content } from '../../contracts/operation.ts';
import { memberCreateUserAndMember } from '../../contracts/operations/member/create-user-and-member.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import type { Called, Stand } from '../sandbox.fixture.ts';
import type { StartOptions } from '../start-sandbox.ts';
import { openStrictStand } from '../strict-stand.fixture.ts';
import { readObjects, readText } from '../systems/read-content.ts';

/** A member made for one test, so that tests do not meet in one wallet. */
export interface Person {
  readonly memberId: string;
  readonly thirdOpenId: string;
  readonly phoneNumber: string;
}

/** What is in a wallet, card rows first. */
export type Row = JsonObject & { readonly walletId?: string; readonly voucherCode?: string };

/** A stand with the calls that most tests of wallets begin with. */
export interface WalletStand extends Stand {
  person(): Promise<Person>;
  /** New vouchers (or cards) of the seed's product in a member's wallet; returns their rows. */
  receive(person: Person, quantity?: number, changes?: Content): Promise<readonly Row[]>;
  list(person: Person, changes?: Content): Promise<Called>;
  rows(person: Person, changes?: Content): Promise<readonly Row[]>;
  codes(person: Person): Promise<readonly string[]>;
}

/** The seed's products. */
export const products = {
  voucher: { productType: 'Voucher', productCode: '10000000070309582' },
  card: { productType: 'Cashcard', productCode: 'CASH10000001' },
} as const;

/** Starts a stand for tests of wallets. */
export async function openWalletStand(options: StartOptions = {}): Promise<WalletStand> {
  const stand = await openStrictStand(options);
  let people = 0;
  const list: WalletStand['list'] = ({ memberId }, changes = {}) =>
    stand.call(walletGetCardVoucherList, { memberId, ...changes });
  const rows: WalletStand['rows'] = async (person, changes) => rowsOf((await list(person, changes)).content);
  return {
    ...stand,
    list,
    rows,
    codes: async (person) => (await rows(person)).map(({ voucherCode = '' }) => voucherCode),
    person: async () => {
      people += 1;
      const known = { openId: `wallet-${people}`, mobile: `1370000${String(people).padStart(4, '0')}` };
      const { content } = await stand.call(memberCreateUserAndMember, { ...known, clientType: 'H5' });
      const memberId = readText(content, 'memberId') ?? '';
      return { memberId, thirdOpenId: known.openId, phoneNumber: known.mobile };
    },
    receive: async ({ memberId }, quantity = 1, changes = {}) => {
      const claim = { memberId, ...products.voucher, quantity, ...changes };
      return rowsOf((await stand.call(walletReceiveVoucher, claim)).content);
    },
  };
}

/** Returns the rows of both lists of an answer. */
export function rowsOf(content: JsonObject): readonly Row[] {
  return [...readObjects(content, 'cardList'), ...readObjects(content, 'voucherList')];
}
