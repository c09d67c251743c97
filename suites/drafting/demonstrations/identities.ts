import { neededMember } from '../../../contracts/needed-member.ts';
import { removeAt } from '../../../contracts/read-path.ts';
import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import { accepted, changed, type Demonstration, rejected } from '../demonstration.ts';

/** Fields of which a request must have at least one. */
interface Choice {
  readonly requirement: RequirementId;
  readonly names: readonly string[];
}

const identityNames = ['memberId', 'thirdOpenId', 'phoneNumber'] as const;

const choices: readonly Choice[] = [
  { requirement: 'wallet.recoverWallet.no-identity-refused', names: identityNames },
  { requirement: 'wallet.removeAllVouchers.one-identity-is-given', names: identityNames },
  {
    requirement: 'wallet.getCardVoucherDetail.wallet-id-or-voucher-code',
    names: ['walletId', 'voucherCode'],
  },
  {
    requirement: 'wallet.giveVoucher.wallet-ids-or-voucher-codes',
    names: ['walletIdList', 'voucherCodeList'],
  },
  {
    requirement: 'wallet.removeVoucher.wallet-ids-or-voucher-codes',
    names: ['walletIdList', 'voucherCodeList'],
  },
];

/** Requests with none of the fields of which one is needed, and with each of them alone. */
export const identities: readonly Demonstration[] = [
  ...choices.map(
    ({ requirement, names }): Demonstration => ({
      requirement,
      variant: 'none',
      title: { zh: `${names.join('、')} 都没有的请求`, en: `A request with none of ${names.join(', ')}` },
      expectation: rejected,
      make: changed((content) => names.reduce((left, name) => removeAt(left, `content.${name}`), content)),
    }),
  ),
  ...identityNames.map(
    (name): Demonstration => ({
      requirement: 'wallet.recoverWallet.one-identity-suffices',
      variant: name,
      title: { zh: `只有 ${name} 的恢复请求`, en: `A restoration that names ${name} alone` },
      expectation: accepted,
      make: changed((content, given) => {
        const { memberId: _memberId, ...others } = content;
        return { ...others, [name]: neededMember(given, name)[name] };
      }),
    }),
  ),
];
