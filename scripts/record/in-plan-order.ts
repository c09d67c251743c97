import type { RecordedRun } from '../../reporters/run.ts';

/**
 * Returns a record with stories and findings in the order of the plan. Stories run side by side, so that the order of
 * lines is the order of time; reports should not differ by that, nor between a run and its record judged again.
 */
export function inPlanOrder(record: RecordedRun): RecordedRun {
  const places = new Map(record.header.planned.map((id, index) => [id, index]));
  const placeOf = (story: string) => places.get(story) ?? places.size;
  return {
    ...record,
    stories: record.stories.toSorted((a, b) => placeOf(a.line.id) - placeOf(b.line.id)),
    findings: record.findings.toSorted((a, b) => placeOf(a.story) - placeOf(b.story)),
  };
}
