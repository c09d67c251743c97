import type { Lang } from '../schemas/text.ts';
import type { Report } from './report.ts';

/** One report file of a run: a pure function of the report, so that the same record gives the same bytes. */
export interface Reporter {
  readonly id: string;
  /** Name of the file below the output folder. */
  readonly file: string;
  readonly render: (report: Report, lang: Lang) => string;
}
