import type { Lang } from '../schemas/text.ts';
import { type Counts, countedOutcomes } from './counts.ts';
import type { Report } from './report.ts';
import { summaryWords } from './summary-words.ts';
import { systemTitle } from './words.ts';

/** One line of the table by system. */
export interface SystemLine {
  readonly title: string;
  readonly counts: Counts;
}

/** The columns of the table by system; excluded requirements are the certificate's. */
export const summaryOutcomes = countedOutcomes.filter((outcome) => outcome !== 'excluded');

const isEmpty = (counts: Counts) => countedOutcomes.every((outcome) => counts[outcome] === 0);

/** Returns a line for each system, one more for its proposed operations where it has any, and the total of the others. */
export function systemLines(report: Report, lang: Lang): readonly SystemLine[] {
  const lines = report.counts.systems.flatMap(({ system, counts, proposed }) => {
    const title = systemTitle(system)[lang];
    return [
      { title, counts },
      { title: `${title}${summaryWords.proposed[lang]}`, counts: proposed },
    ].filter((line) => !isEmpty(line.counts));
  });
  return [...lines, { title: summaryWords.all[lang], counts: report.counts.all }];
}
