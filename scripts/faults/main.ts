import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import { allFaults } from '../../sandbox/active-faults.ts';
import type { Fault } from '../../sandbox/fault.ts';
import { crossFaults } from './matrix.ts';
import { renderMatrixPage } from './matrix-page.tsx';
import { parseLang } from './parse-lang.ts';
import { renderMarkdown } from './render-markdown.ts';
import { isGood, renderJson } from './tally.ts';

const usage = `usage: npm run faults -- [options]

  --short         one fault of each group and one clean run, within seconds
  --only GLOB     faults whose id or group matches
  --clean N       runs without faults, each from another seed (20; short: 1)
  --thorough      every story for every fault; takes hours
  --workers N     processes, each with a sandbox of its own (2)
  --seed N        seed of the sandbox and of the stories (1)
  --out DIR       where faults.md, faults.html and faults.json go (reports/faults)
  --json FILE     the table as JSON here too
  --lang zh|en    language of what is printed (en); the reports hold both

Status 0: at least 95 % of the faults that name requirements are caught, and no run without faults fails a MUST.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      clean: { type: 'string' },
      thorough: { type: 'boolean', default: false },
      workers: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'reports/faults' },
      json: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      help: { type: 'boolean', default: false },
    },
  });
  const lang = parseLang(values.lang);
  if (values.help || lang === undefined) {
    (values.help ? process.stdout : process.stderr).write(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const matrix = await crossFaults({
    faults: faultsOf(values),
    cleanRuns: Number(values.clean ?? (values.short ? 1 : 20)),
    isThorough: values.thorough,
    isShort: values.short,
    workers: Number(values.workers),
    seed: Number(values.seed),
    say: (news) => process.stderr.write(`${news}\n`),
  });
  const json = `${JSON.stringify(renderJson(matrix), null, 2)}\n`;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'faults.json'), json);
  writeFileSync(
    join(values.out, 'faults.md'),
    [renderMarkdown(matrix, 'zh'), renderMarkdown(matrix, 'en')].join('\n'),
  );
  writeFileSync(join(values.out, 'faults.html'), renderMatrixPage(matrix));
  if (values.json !== undefined) {
    mkdirSync(dirname(values.json), { recursive: true });
    writeFileSync(values.json, json);
  }
  process.stdout.write(renderMarkdown(matrix, lang));
  process.exitCode = isGood(matrix) ? 0 : 1;
}

/** One fault of each group, so that a group which is no longer caught shows within seconds. */
const shortForm: ReadonlySet<string> = new Set([
  'amount-as-number',
  'reversed-twice-at-once',
  'answers-in-gbk',
  'uuid-not-echoed',
  'date-error-answered-as-parameter-error',
  'used-uuid-accepted',
  'order-title-one-longer',
  'notification-not-sent',
  'unsigned-requests-accepted',
  'gift-id-not-echoed',
  'create-time-with-dashes',
  'answers-with-status-500',
]);

function faultsOf({ short, only }: { readonly short: boolean; readonly only?: string }): readonly Fault[] {
  const isMeant = only === undefined ? () => true : picomatch(only);
  return allFaults()
    .filter(({ id, group }) => isMeant(id) || isMeant(group))
    .filter(({ id }) => !short || shortForm.has(id));
}

await main();
