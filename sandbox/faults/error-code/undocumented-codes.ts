import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import type { Outcome } from '../../answers/answer-writer.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { everywhere } from '../../fault-parts/requirements.ts';

interface OwnCode {
  readonly id: string;
  readonly title: Fault['title'];
  readonly breaks: readonly RequirementId[];
  readonly rename: (code: string) => string;
}

const codes: readonly OwnCode[] = [
  {
    id: 'parameter-error-with-own-code',
    title: {
      zh: '参数错误返回文档没有的错误码',
      en: 'A wrong parameter is answered with a code no document knows',
    },
    breaks: [
      'errors.code-is-documented',
      'errors.one-of-two-mistakes-answered',
      ...everywhere('error.MICRO_CASHIER_INVALID_PARAMETER'),
    ],
    rename: (code) => (code === 'MICRO_CASHIER_INVALID_PARAMETER' ? 'MICRO_CASHIER_PARAM_ERROR' : code),
  },
  {
    id: 'amount-error-answered-9999',
    title: { zh: '金额错误返回 9999', en: 'A wrong amount is answered 9999' },
    breaks: [
      'errors.code-is-documented',
      'errors.one-of-two-mistakes-answered',
      ...everywhere('error.MICRO_CASHIER_AMOUNT_ERROR'),
    ],
    rename: (code) => (code === 'MICRO_CASHIER_AMOUNT_ERROR' ? '9999' : code),
  },
  {
    id: 'date-error-in-lower-case',
    title: { zh: '日期错误的错误码为小写', en: 'The code of a wrong date is in lower case' },
    breaks: [
      'errors.code-is-documented',
      'errors.one-of-two-mistakes-answered',
      ...everywhere('error.MICRO_CASHIER_TXN_NO_NOT_MATCHED'),
    ],
    rename: (code) => (code === 'MICRO_CASHIER_TXN_NO_NOT_MATCHED' ? code.toLowerCase() : code),
  },
];

/** Requests that are refused as they should be, with a code that no table lists. */
export const undocumentedCodes: readonly Fault[] = codes.map(({ rename, ...fault }) =>
  defineFault({ ...fault, group: 'error-code', outcome: (outcome) => renamed(outcome, rename) }),
);

function renamed(outcome: Outcome, rename: OwnCode['rename']): Outcome {
  if (outcome.kind === 'accepted') return outcome;
  const { error } = outcome;
  return { ...outcome, error: { ...error, code: rename(error.code) } };
}
