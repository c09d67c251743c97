import type { Lang } from '../../schemas/text.ts';
import type { BaselineEntry } from '../../schemas/types/record.ts';
import type { Report } from '../report.ts';
import type { AllureItem } from './allure-item.ts';
import { allureWords } from './allure-words.ts';
import { familyIdOf } from './family-items.ts';

/** A result of the Allure report whose failures are all accepted, and by whom, why and until when. */
export interface KnownIssue {
  readonly item: AllureItem['id'];
  readonly comment: string;
}

/** Returns the results in which nothing fails but what the baseline accepts; one failure more, and it is none of them. */
export function knownIssues(report: Report, lang: Lang): readonly KnownIssue[] {
  const failed = report.rows.filter(({ outcome }) => outcome === 'failed');
  const open = new Set(failed.filter(({ accepted }) => accepted === undefined).map(familyIdOf));
  const entries = new Map<string, BaselineEntry[]>();
  for (const row of failed) {
    const item = familyIdOf(row);
    if (row.accepted === undefined || open.has(item)) continue;
    entries.set(item, [...(entries.get(item) ?? []), row.accepted]);
  }
  return [...entries].map(([item, accepted]) => ({
    item,
    comment: accepted
      .map(({ reason, owner, expires }) => `${reason} (${owner}, ${allureWords.until[lang]} ${expires})`)
      .join('; '),
  }));
}
