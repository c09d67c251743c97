import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allRequirements } from '../contracts/requirements/all-requirements.ts';
import { checks } from './checks.generated.ts';
import { planStories } from './plan-stories.ts';
import { scenarios } from './scenarios.generated.ts';

/** Lengths, types, lists, forms, conditions and codes have a test of their own, from either side. */
const others = allRequirements().filter(
  ({ constraint, errorCode, excluded }) => constraint === undefined && errorCode === undefined && !excluded,
);

const named = new Set<string>([
  ...planStories({}).flatMap((story) => (story.form === 'case' ? story.case.requirements : [])),
  ...scenarios.flatMap(({ serves }) => serves),
]);

const judged = new Set(
  checks.flatMap((check) =>
    [...check.examples.passes, ...check.examples.fails].flatMap((story) =>
      check.judge(story).map(({ requirement }) => requirement as string),
    ),
  ),
);

/** The code of what judges: a law of the model is written down there and nowhere else. */
const code = ['checks', 'model', 'scenarios'].map(textOf).join('\n');

function textOf(folder: string): string {
  const path = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(`${path}${name}`, 'utf8'))
    .join('\n');
}

const lastPart = (id: string) => id.split('.').at(-1) ?? id;
const isJudged = (id: string) =>
  named.has(id) ||
  judged.has(id) ||
  code.includes(`'${id}'`) ||
  new RegExp(`[.'\`]${lastPart(id)}['\`]`).test(code);

/** Two ends of one thing: what the other requirement is judged by shows this one as well. */
const shownBy: Readonly<Record<string, string>> = {
  'wallet.removeVoucher.removed-is-recoverable': 'wallet.recoverWallet.restored-is-in-wallet',
  'wallet.removeAllVouchers.removed-is-recoverable': 'wallet.recoverWallet.restored-is-in-wallet',
};

describe('requirements that no row of a table states', () => {
  it('each have a case, a scenario, a check, or a reason why nothing can show them', () => {
    expect(others.length).toBeGreaterThan(150);
    expect(others.map(({ id }) => id).filter((id) => !isJudged(shownBy[id] ?? id))).toEqual([]);
  });

  it('would be found out if nothing judged them', () => {
    expect(isJudged('payment.createTrade.no-such-rule')).toBe(false);
  });
});
