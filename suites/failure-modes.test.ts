import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { requirementById } from '../contracts/requirements/all-requirements.ts';
import { checks } from './checks.generated.ts';
import { type FailureMode, failureModes } from './failure-modes.ts';
import { onlyMatching } from './only.ts';
import { planStories } from './plan-stories.ts';

const storyIds = planStories({}).map(({ id }) => id);
const checkIds = new Set(checks.map(({ id }) => id));
const root = new URL('../', import.meta.url);

/** How many modes each group has. */
const sizes = { A: 26, B: 8, C: 8, D: 13, E: 12, F: 7 } as const;

const missing = {
  requirements: (id: string) => requirementById(id) === undefined,
  checks: (id: string) => !checkIds.has(id),
  cases: (end: string) => !storyIds.some(onlyMatching(`case:*${end}`)),
  scenarios: (id: string) => !storyIds.includes(`scenario:${id}`),
  tests: (path: string) => !existsSync(fileURLToPath(new URL(path, root))),
} as const;

const names = (mode: FailureMode) =>
  Object.entries(missing).flatMap(([kind, isMissing]) =>
    (mode[kind as keyof typeof missing] ?? []).map((name) => ({ kind, name, isMissing: isMissing(name) })),
  );

describe('failure modes', () => {
  it('are all there, each once', () => {
    const ids = failureModes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [group, size] of Object.entries(sizes)) {
      const expected = Array.from({ length: size }, (_, index) => `${group}${index + 1}`);
      expect(ids.filter((id) => id.startsWith(group))).toEqual(expected);
    }
  });

  it.each(failureModes.map((mode) => [mode.id, mode] as const))(
    '%s names only what there is',
    (_id, mode) => {
      expect(names(mode).filter(({ isMissing }) => isMissing)).toEqual([]);
    },
  );

  it('that befall a gateway are found by something, or say why not', () => {
    const found = ({ requirements = [], checks: named = [], cases = [], scenarios = [] }: FailureMode) =>
      requirements.length + named.length + cases.length + scenarios.length > 0;
    const left = failureModes.filter(({ roles }) => roles.includes('gateway')).filter((mode) => !found(mode));
    expect(left.filter(({ reason }) => reason === undefined).map(({ id }) => id)).toEqual([]);
    expect(left.map(({ id }) => id)).toEqual(['A23', 'A25']);
  });

  it('that befall integrators alone say so', () => {
    const alone = failureModes.filter(({ roles }) => roles.length === 1 && roles[0] === 'integrator');
    expect(alone.filter(({ reason }) => reason === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('would be found out where a name is wrong', () => {
    expect(missing.requirements('signature.no-such-rule')).toBe(true);
    expect(missing.checks('no-such-check')).toBe(true);
    expect(missing.cases('/no-such-variant')).toBe(true);
    expect(missing.tests('contracts/no-such.test.ts')).toBe(true);
  });
});
