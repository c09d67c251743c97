import { LosslessNumber } from 'lossless-json';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { FieldType } from '../../schemas/doc-page.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import type { Mistake } from './mistake-case.ts';

/** An amount that is no ordinary one, and what the documents say becomes of it. */
interface OddAmount {
  readonly variant: string;
  readonly holds: Text;
  /** As it is written in the message, as a number or between quotes. */
  readonly written: string;
  readonly requirement: RequirementId;
  readonly expectation: Expectation;
}

const rejected: Expectation = { kind: 'rejected', codes: [] };

/** The documents say nothing of it, so that it may be accepted or refused. */
const unregulated = {
  requirement: 'envelope.unregulated-request-answered',
  expectation: { kind: 'either' },
} as const satisfies Partial<OddAmount>;

const amounts: readonly OddAmount[] = [
  {
    variant: 'negative',
    holds: { zh: '为 -0.01', en: 'of -0.01' },
    written: '-0.01',
    requirement: 'number.negative-amount-refused',
    expectation: rejected,
  },
  {
    variant: 'three-decimals',
    holds: { zh: '为 0.015', en: 'of 0.015' },
    written: '0.015',
    requirement: 'number.third-decimal-refused',
    expectation: rejected,
  },
  { variant: 'zero', holds: { zh: '为 0', en: 'of 0' }, written: '0', ...unregulated },
  // One fen, and not a hundred yuan: where it is accepted it may well be charged.
  { variant: 'exponent', holds: { zh: '为 1e-2', en: 'written 1e-2' }, written: '1e-2', ...unregulated },
  {
    variant: 'beyond-double-precision',
    holds: { zh: '为 2^53+1', en: 'of 2^53 + 1' },
    written: '9007199254740993',
    ...unregulated,
  },
];

const amountsInQuotes: readonly OddAmount[] = [
  {
    variant: 'thousands',
    holds: { zh: '为 1,000.00', en: 'written 1,000.00' },
    written: '1,000.00',
    ...unregulated,
  },
  {
    variant: 'full-width',
    holds: { zh: '为全角数字', en: 'in full-width digits' },
    written: '１',
    ...unregulated,
  },
];

/** A mistake in an amount, the rule it is about and what must become of it. */
export interface AmountMistake extends Pick<OddAmount, 'requirement' | 'expectation'> {
  readonly mistake: Mistake;
}

/** Returns the odd amounts a field of this type and format can hold; a format of its own rules on how it is written. */
export function oddAmounts(
  type: FieldType | undefined,
  format: string | undefined,
): readonly AmountMistake[] {
  const isText = type === 'string';
  const fitting = isText ? [...amounts, ...amountsInQuotes] : amounts;
  return (
    fitting
      .filter(({ expectation }) => format === undefined || expectation.kind === 'rejected')
      // A fraction in place of a whole number is a wrong type.
      .filter(({ written }) => type !== 'integer' || Number.isInteger(Number(written)) || Number(written) < 0)
      .map(({ variant, holds, written, requirement, expectation }) => ({
        requirement,
        expectation,
        mistake: { variant, holds, value: () => (isText ? written : new LosslessNumber(written)) },
      }))
  );
}
