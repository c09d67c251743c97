import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { renderTable } from '../table.ts';
import type { Bench, BenchResult, Figure } from './bench.ts';
import { engineBench, engineMemoryBench } from './engine.ts';
import { reportsBench } from './reports.ts';
import { sandboxBench } from './sandbox.ts';

const benches: Readonly<Record<string, Bench>> = {
  engine: engineBench,
  'engine-memory': engineMemoryBench,
  reports: reportsBench,
  sandbox: sandboxBench,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      scale: { type: 'string', default: '1' },
      requests: { type: 'string', default: '200000' },
    },
  });
  const [name = ''] = positionals;
  const bench = benches[name];
  if (bench === undefined) {
    process.stderr.write(
      `usage: npm run bench -- NAME [--json FILE] [--rounds N] [--scale N] [--requests N]\n`,
    );
    process.stderr.write(
      Object.entries(benches)
        .map(([id, { title }]) => `  ${id}  ${title.en} (${title.zh})\n`)
        .join(''),
    );
    process.exitCode = 2;
    return;
  }
  const say = (news: string) => process.stderr.write(`${news}\n`);
  say(machine());
  const { rounds, scale, requests } = values;
  const result = await bench.run({
    ...{ rounds: Number(rounds), scale: Number(scale), requests: Number(requests) },
    say,
  });
  process.stdout.write(`${render(result)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

/** Others at work on the machine make every figure worse; the load says whether there were any. */
function machine(): string {
  const [one = 0, five = 0] = loadavg();
  return `node ${process.version}, ${cpus().length} cores, load ${one.toFixed(1)} (1 min) ${five.toFixed(1)} (5 min)`;
}

function render({ figures }: BenchResult): string {
  const digits = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
  const row = ({ id, unit, min, median, max, reference }: Figure) => [
    id,
    unit,
    digits(min),
    digits(median),
    digits(max),
    reference === null ? '' : digits(reference),
  ];
  return renderTable(['figure', 'unit', 'min', 'median', 'max', 'reference'], figures.map(row));
}

await main();
