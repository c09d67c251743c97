import type { RecordedRun } from '../../reporters/run.ts';
import type { RecordLine } from '../../schemas/types/record.ts';

/** Returns a run as the lines of a record: header, each story with its exchanges, findings, footer. */
export function recordLines(record: RecordedRun): readonly RecordLine[] {
  return [
    record.header,
    ...record.stories.flatMap(({ line, exchanges }) => [line, ...exchanges]),
    ...record.findings,
    ...(record.footer === undefined ? [] : [record.footer]),
  ];
}
