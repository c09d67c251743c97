import type { Family, Level } from '../../../contracts/requirement.ts';
import type { Evidence, Provenance } from '../../../schemas/evidence.ts';
import type { Text } from '../../../schemas/text.ts';
import type { BaselineEntry, Exchange, Finding } from '../../../schemas/types/record.ts';
import type { Blame, RowOutcome } from '../../outcome.ts';
import type { CurlLine } from '../curl-line.ts';

// What travels in the page as data. Types only: the page's own script reads this without anything of Node.

/** A finding that did not pass, as the page shows it. */
export type PageFinding = Omit<Finding, 'kind' | 'requirement' | 'operation'>;

/** What one check passed, counted, with some of the exchanges it rests on. */
export interface PassedCheck {
  readonly check: string;
  readonly count: number;
  readonly exchanges: readonly string[];
}

/** One requirement of one operation with all the page can show of it. */
export interface PageRow {
  readonly operation: string;
  readonly requirement: string;
  readonly system: string;
  readonly family: Family;
  readonly level: Level;
  readonly evidence: Evidence;
  readonly statement: Text;
  readonly outcome: RowOutcome;
  readonly blame?: Blame;
  readonly reason?: Text;
  readonly accepted?: BaselineEntry;
  readonly source: Provenance;
  /** What stands at that place of the documents. */
  readonly quote?: string;
  readonly assumption?: Text;
  /** Where the requirement stands in a message, such as `request/content/orderTitle`. */
  readonly place?: string;
  readonly findings: readonly PageFinding[];
  readonly passed: readonly PassedCheck[];
}

/** An exchange as the page shows it, with what Node alone can say of it. */
export interface PageExchange extends Omit<Exchange, 'kind' | 'story' | 'attempt'> {
  /** The line that sends it again, where the page cannot write it itself. */
  readonly curl?: CurlLine;
  /** The answer's text where its content coding had to be undone. */
  readonly decoded?: string;
}

/** Everything in the page that is looked at on demand, exchanges apart. */
export interface PageData {
  readonly rows: readonly PageRow[];
  /** Title of each operation and story by id. */
  readonly operations: Readonly<Record<string, Text>>;
  readonly stories: Readonly<Record<string, Text>>;
  /** Ids of the exchanges in the page, by the island that holds them. */
  readonly islands: readonly (readonly string[])[];
}

/** Returns the one name of a row, in links too. */
export const rowKey = ({ operation, requirement }: Pick<PageRow, 'operation' | 'requirement'>) =>
  `${operation}/${requirement}`;
