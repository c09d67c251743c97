import type { Lang } from '../../schemas/text.ts';
import type { FaultRow } from './judge-fault.ts';
import type { Matrix } from './matrix.ts';
import {
  caughtSentence,
  cleanSentence,
  groupWords,
  madeSentence,
  reasonWords,
  unstatedSentence,
  verdictWords,
  matrixWords as words,
} from './matrix-words.ts';
import { caughtShare, countVerdicts, tallyOf, verdicts } from './tally.ts';

/** Requirements listed of one fault; some break the same one of every operation. */
const mostListed = 4;

/** Returns the matrix in Markdown: the figures, a table by group, a row for each fault. */
export function renderMarkdown(matrix: Matrix, lang: Lang): string {
  const { rows, cleanRuns } = matrix;
  return [
    `# ${words.title[lang]}`,
    sentences(matrix, lang)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
    `## ${words.byGroup[lang]}`,
    groupTable(rows, lang),
    `## ${words.faults[lang]}`,
    faultTable(rows, lang),
    ...(cleanRuns.length > 0 ? [`## ${words.cleanRuns[lang]}`, cleanList(matrix)] : []),
    '',
  ].join('\n\n');
}

/** Returns what the matrix found in a few sentences. */
export function sentences(
  { rows, cleanRuns, stories, seconds, seed }: Matrix,
  lang: Lang,
): readonly string[] {
  const { caught, naming } = caughtShare(rows);
  const falseAlarms = cleanRuns.reduce((sum, run) => sum + run.falseAlarms.length, 0);
  return [
    caughtSentence(caught, naming),
    unstatedSentence(countVerdicts(rows).noticed, rows.length - naming),
    cleanSentence(cleanRuns.length, falseAlarms),
    madeSentence(stories, seconds, seed),
  ].map((text) => text[lang]);
}

function groupTable(rows: readonly FaultRow[], lang: Lang): string {
  const head = [words.group, words.faults, ...verdicts.map((verdict) => verdictWords[verdict])];
  const total = countVerdicts(rows);
  return table(
    head.map((word) => word[lang]),
    [
      ...tallyOf(rows).map(({ group, faults, byVerdict }) => [
        groupWords[group][lang],
        String(faults),
        ...verdicts.map((verdict) => String(byVerdict[verdict])),
      ]),
      [words.all[lang], String(rows.length), ...verdicts.map((verdict) => String(total[verdict]))],
    ],
  );
}

function faultTable(rows: readonly FaultRow[], lang: Lang): string {
  const head = [
    words.group,
    words.fault,
    words.verdict,
    words.caughtBy,
    words.consequences,
    words.unrelated,
    words.reason,
  ];
  return table(
    head.map((word) => word[lang]),
    rows.map((row) => [
      groupWords[row.fault.group][lang],
      `\`${row.fault.id}\` ${row.fault.title[lang]}`,
      verdictWords[row.verdict][lang],
      listed(distinct(row.caughtBy), lang),
      listed(distinct(row.consequences), lang),
      listed(distinct(row.unrelated), lang),
      reasonOf(row, lang),
    ]),
  );
}

/** Returns why a fault was not, or not wholly, caught; empty where it was. */
export function reasonOf({ fault, missed, verdict, undecided }: FaultRow, lang: Lang): string {
  if (fault.unstated !== undefined) {
    return verdict === 'noticed' ? `${fault.unstated[lang]} (${undecided})` : fault.unstated[lang];
  }
  const reasons = [...new Set(missed.map(({ reason }) => reason))];
  return reasons
    .map((reason) => {
      const own = missed.filter((miss) => miss.reason === reason).map(({ requirement }) => requirement);
      return `${reasonWords[reason][lang]}: ${listed(own, lang)}`;
    })
    .join('; ');
}

function cleanList({ cleanRuns }: Matrix): string {
  return cleanRuns
    .map(({ seed, stories, falseAlarms }) => {
      const alarms = falseAlarms.map(({ requirement, story }) => `\`${requirement}\` (\`${story}\`)`);
      return `- ${seed}: ${stories}${alarms.length > 0 ? ` · ${alarms.join(', ')}` : ''}`;
    })
    .join('\n');
}

function listed(ids: readonly string[], lang: Lang): string {
  const shown = ids.slice(0, mostListed).map((id) => `\`${id}\``);
  const rest = ids.length - shown.length;
  if (rest > 0) shown.push(`${words.more[lang]} ${rest} ${words.moreEnd[lang]}`);
  return shown.join(', ');
}

function distinct(failures: FaultRow['caughtBy']): readonly string[] {
  return [...new Set(failures.map(({ requirement }) => requirement))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
