import Table from 'cli-table3';
import { type Lang, sameText, type Text } from '../../schemas/text.ts';
import { groupBy } from '../run.ts';
import { outcomeWords } from '../words.ts';
import { type Change, type Comparison, changeKinds, isRegression } from './compare-runs.ts';
import type { ComparedRun } from './compared-run.ts';
import {
  changeWords,
  comparisonWords,
  cutNote,
  differenceNotes,
  requirementCount,
} from './comparison-words.ts';

/** Two runs and what lies between them. */
export interface ComparedPair {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  readonly comparison: Comparison;
}

/** Returns 0 where the second run is at least as good, 1 where it is not, 3 where one of the two was cut short. */
export function comparisonStatus({ a, b, comparison }: ComparedPair): 0 | 1 | 3 {
  if (a.isCut || b.isCut) return 3;
  return isRegression(comparison) ? 1 : 0;
}

/** Returns the comparison for a terminal: both runs, what makes them unlike, every change, the counts. No colours. */
export function renderComparison(pair: ComparedPair, lang: Lang): string {
  const { a, b, comparison } = pair;
  const { changes, unchanged } = comparison;
  const counts = changeKinds.map(
    (kind) => `${changeWords[kind][lang]} ${changes.filter((change) => change.kind === kind).length}`,
  );
  return [
    side('A', a),
    side('B', b),
    ...notesOf(pair).map((note) => `! ${note[lang]}`),
    '',
    changes.length === 0 ? comparisonWords.nothing[lang] : changeTable(changes, lang),
    '',
    [...counts, `${comparisonWords.unchanged[lang]} ${unchanged}`].join(' · '),
  ].join('\n');
}

/** Returns the comparison for programs; its shape is fixed. */
export function renderComparisonJson(pair: ComparedPair, lang: Lang): string {
  const { comparison, a, b } = pair;
  const ofKind = (kind: Change['kind']) =>
    comparison.changes
      .filter((change) => change.kind === kind)
      .map(({ kind: _kind, statement, from, to, ...place }) => ({
        ...place,
        statement: statement[lang],
        from: from ?? null,
        to: to ?? null,
      }));
  const facts = ({ rows, ...run }: ComparedRun) => ({ ...run, only: run.only ?? null, rows: rows.length });
  const result = {
    exitStatus: comparisonStatus(pair),
    a: facts(a),
    b: facts(b),
    notes: notesOf(pair).map((note) => note[lang]),
    ...Object.fromEntries(changeKinds.map((kind) => [kind, ofKind(kind)])),
    unchanged: comparison.unchanged,
  };
  return JSON.stringify(result, null, 2);
}

const side = (name: 'A' | 'B', run: ComparedRun) =>
  [`${name}: ${run.target}`, run.profile, run.only, run.startedAt, run.runId]
    .filter((part) => part !== undefined)
    .join(' · ');

function notesOf({ a, b }: ComparedPair): readonly Text[] {
  const pairs = [
    [differenceNotes.target, a.target, b.target],
    [differenceNotes.profile, [a.profile, a.only].join(' '), [b.profile, b.only].join(' ')],
    [differenceNotes.kit, a.kit, b.kit],
  ] as const;
  const documents = changedDocuments(a, b);
  return [
    ...pairs
      .filter(([, before, after]) => before !== after)
      .map(([note, before, after]) => withDetail(note, `${before} → ${after}`)),
    ...(documents.length === 0 ? [] : [withDetail(differenceNotes.documents, documents.join(', '))]),
    ...(a.isCut ? [cutNote('A')] : []),
    ...(b.isCut ? [cutNote('B')] : []),
  ];
}

function changedDocuments(a: ComparedRun, b: ComparedRun): readonly string[] {
  const names = new Set([...Object.keys(a.documents), ...Object.keys(b.documents)]);
  return [...names].filter((name) => a.documents[name] !== b.documents[name]);
}

function withDetail(note: Text, detail: string): Text {
  const { zh, en } = sameText(detail);
  return { zh: `${note.zh}：${zh}`, en: `${note.en}: ${en}` };
}

function changeTable(changes: readonly Change[], lang: Lang): string {
  const { change, level, operation, requirement, before, after } = comparisonWords;
  const table = new Table({
    head: [change, level, operation, requirement, before, after].map((word) => word[lang]),
    style: { head: [], border: [], compact: true },
  });
  for (const line of changeLines(changes)) table.push(lineCells(line, lang));
  return table.toString();
}

/** One line of the table: a change, or how many of one operation came or went without ever being judged. */
type ChangeLine = { readonly change: Change; readonly count: number };

function changeLines(changes: readonly Change[]): readonly ChangeLine[] {
  const told = changes.filter(isTold).map((change) => ({ change, count: 1 }));
  const groups = groupBy(
    changes.filter((change) => !isTold(change)),
    ({ kind, operation, from, to }) => [kind, operation, from, to].join(' '),
  );
  const counted = [...groups.values()].flatMap((group) => {
    const [change] = group;
    return change === undefined ? [] : [{ change, count: group.length }];
  });
  return [...told, ...counted];
}

/** What came or went unjudged is no news by itself. */
function isTold({ kind, from, to }: Change): boolean {
  if (kind === 'better' || kind === 'worse') return true;
  const outcome = from ?? to;
  return outcome === 'passed' || outcome === 'failed' || outcome === 'cantTell';
}

function lineCells({ change, count }: ChangeLine, lang: Lang): string[] {
  const { kind, level, operation, requirement, evidence, from, to } = change;
  const tail = requirement.startsWith(`${operation}.`)
    ? requirement.slice(operation.length + 1)
    : requirement;
  const outcome = (of: Change['from']) => (of === undefined ? '' : outcomeWords[of][lang]);
  return [
    changeWords[kind][lang],
    count > 1 ? '' : level,
    `${operation}${evidence === 'proposed' ? comparisonWords.proposed[lang] : ''}`,
    count > 1 ? requirementCount(count)[lang] : tail,
    outcome(from),
    outcome(to),
  ];
}
