import type { FieldRow } from '../doc-page.ts';
import type { Text } from '../text.ts';

/** A fact that the words of a row state; notes are joined, any other fact is taken from the first rule that reads it. */
export type MeaningFacts = Partial<
  Pick<
    FieldRow,
    | 'enumeration'
    | 'isOpenEnumeration'
    | 'format'
    | 'unit'
    | 'assigned'
    | 'defaultValue'
    | 'maxLength'
    | 'requiredWhen'
    | 'note'
  >
>;

/** One way in which the pages state a fact in the meaning and remark cells; it reads what is said and guesses nothing. */
export interface MeaningRule {
  readonly id: string;
  readonly title: Text;
  readonly read: (row: FieldRow) => MeaningFacts | undefined;
}
