import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gatewayProvider, pactFileName } from '../../../contracts/pacts/pact-files.ts';
import { type StatedInteraction, v4Interaction } from '../../../contracts/pacts/v4-interaction.ts';
import type { Lang, Text } from '../../../schemas/text.ts';
import { outputNotWritable } from '../../certify/certify-errors.ts';
import type { TargetChoice } from '../../config/resolve-target.ts';
import { kitVersion } from '../../kit-version.ts';
import type { CommonOptions, Terminal } from '../../terminal.ts';
import { valueError } from '../../usage-error.ts';
import { type LeftOut, type RecordedInteraction, recordedInteraction } from './recorded-interaction.ts';
import { readTraffic } from './seen-traffic.ts';
import { nothingToWrite } from './write-errors.ts';

/** What `pact write` is asked for on the command line. */
export interface WriteOptions extends TargetChoice {
  readonly consumer: string;
  /** Folder of the pact file. */
  readonly out: string;
}

/** Returns a pact from what an integrator did with a sandbox, as a file's text, and what was left out of it. */
export function pactOfTraffic(consumer: string, recorded: readonly RecordedInteraction[]) {
  const byShape = new Map<string, StatedInteraction>();
  for (const each of recorded) {
    if (each.kind === 'stated' && !byShape.has(each.shape)) byShape.set(each.shape, each.interaction);
  }
  const interactions = numbered([...byShape.values()]);
  const document = {
    consumer: { name: consumer },
    interactions: interactions.map(v4Interaction),
    metadata: { 'ebuy-contract-kit': { version: kitVersion() }, pactSpecification: { version: '4.0' } },
    provider: { name: gatewayProvider },
  };
  const leftOut = recorded.flatMap((each) => (each.kind === 'left-out' ? [each.reason] : []));
  return { text: `${JSON.stringify(document, null, 2)}\n`, interactions, leftOut };
}

/** Names are unique in a pact: the second of a name gets a number. */
function numbered(interactions: readonly StatedInteraction[]): readonly StatedInteraction[] {
  const counts = new Map<string, number>();
  const named = interactions.map((interaction) => {
    const { description } = interaction;
    const count = (counts.get(description) ?? 0) + 1;
    counts.set(description, count);
    return count === 1 ? interaction : { ...interaction, description: `${description} (${count})` };
  });
  return named.toSorted((one, other) => (one.description < other.description ? -1 : 1));
}

/** Writes the pact of an integrator; throws a KitError where a sandbox has seen nothing that a pact can state. */
export async function writePact(
  options: WriteOptions,
  common: CommonOptions,
  terminal: Terminal,
): Promise<void> {
  const { consumer, out } = options;
  if (!/^[\w.-]+$/.test(consumer)) throw valueError('--consumer', 'A-Z a-z 0-9 . _ -', consumer);
  const { calls, data } = await readTraffic(options, terminal);
  const { text, interactions, leftOut } = pactOfTraffic(
    consumer,
    calls.map((call) => recordedInteraction(call, data)),
  );
  if (interactions.length === 0) throw nothingToWrite(leftOut.length);
  const file = join(resolve(terminal.cwd, out), pactFileName({ consumer, provider: gatewayProvider }));
  save(file, text);
  const shown = relative(terminal.cwd, file);
  const names = interactions.map(({ description }) => description);
  terminal.out(
    `${common.json ? renderJson(shown, names, leftOut) : render(shown, names, leftOut, common.lang)}\n`,
  );
}

function save(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (cause) {
    throw outputNotWritable(dirname(file), cause);
  }
}

const reasons: Readonly<Record<LeftOut, Text>> = {
  'no-operation': { zh: '路径不属于任何接口', en: 'its path belongs to no interface' },
  faulty: { zh: '沙箱当时带有缺陷', en: 'the sandbox had a fault' },
  'needs-history': { zh: '其拒绝取决于之前的请求', en: 'its refusal depends on requests before it' },
  unreadable: { zh: '报文不是接口的报文', en: "it is not of the interface's messages" },
};

const texts = {
  written: { zh: '契约', en: 'pact' },
  leftOut: { zh: '未写入', en: 'left out' },
} as const satisfies Record<string, Text>;

function render(file: string, names: readonly string[], leftOut: readonly LeftOut[], lang: Lang): string {
  const lines = [...countsOf(leftOut)].map(
    ([reason, count]) => `${texts.leftOut[lang]}: ${count} × ${reasons[reason][lang]}`,
  );
  return [...names, ...lines, `${texts.written[lang]}: ${file}`].join('\n');
}

function renderJson(file: string, interactions: readonly string[], leftOut: readonly LeftOut[]): string {
  return JSON.stringify({ file, interactions, leftOut: Object.fromEntries(countsOf(leftOut)) }, null, 2);
}

function countsOf(leftOut: readonly LeftOut[]): ReadonlyMap<LeftOut, number> {
  const counts = new Map<LeftOut, number>();
  for (const reason of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
