import { z } from 'zod';
import type { Verification } from '../../schemas/types/record.ts';
import { verifierDied } from './pact-errors.ts';
import { preparedName } from './prepared-pacts.ts';

/** What the verifier said of one interaction. */
export type InteractionVerdict = Pick<Verification, 'outcome' | 'mismatches' | 'reason'>;

const mismatch = z.looseObject({
  path: z.string().optional(),
  expected: z.unknown(),
  actual: z.unknown(),
  mismatch: z.string().optional(),
  type: z.string().optional(),
  key: z.string().optional(),
});

const error = z.looseObject({
  interaction: z.string(),
  mismatch: z.looseObject({
    type: z.string(),
    message: z.string().optional(),
    mismatches: z.array(mismatch).optional(),
  }),
});

const verdictSchema = z.looseObject({
  result: z.boolean(),
  errors: z.array(error),
  interactionResults: z.array(z.looseObject({ description: z.string(), result: z.string() })),
});

/**
 * Returns what a verdict says of each interaction, by its prepared name. One that the verdict does not mention is not in
 * it: that nothing was said is never taken for good. Throws a KitError where the text is no verdict.
 */
export function readVerdict(text: string): ReadonlyMap<string, InteractionVerdict> {
  const { errors, interactionResults } = parse(text);
  const verdicts = interactionResults.map(({ description, result }): [string, InteractionVerdict] => {
    if (result === 'OK') return [description, { outcome: 'honoured', mismatches: [] }];
    const found = errors.find(({ interaction }) => interaction.endsWith(` - ${description}`));
    return [description, verdictOf(found?.mismatch)];
  });
  return new Map(verdicts);
}

function parse(text: string): z.infer<typeof verdictSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw verifierDied(text);
  }
  const result = verdictSchema.safeParse(value);
  if (!result.success) throw verifierDied(`${result.error.issues[0]?.path.join('.')}: ${text.slice(0, 200)}`);
  return result.data;
}

function verdictOf(found: z.infer<typeof error>['mismatch'] | undefined): InteractionVerdict {
  const mismatches = found?.mismatches ?? [];
  if (mismatches.length > 0)
    return { outcome: 'broken', mismatches: mismatches.map(mismatchOf).toSorted(byPath) };
  const words = found?.message ?? 'no reason was given';
  return {
    outcome: 'unknown',
    mismatches: [],
    reason: { zh: `验证器没有结论:${words}`, en: `The verifier came to no verdict: ${words}` },
  };
}

// The verifier tells them in no fixed order.
function byPath(one: Verification['mismatches'][number], other: Verification['mismatches'][number]): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.words < other.words ? -1 : 1;
}

function mismatchOf(found: z.infer<typeof mismatch>): Verification['mismatches'][number] {
  const { path, key, type = 'mismatch', expected, actual, mismatch: words } = found;
  const [stated, there] = [textOf(expected), textOf(actual)];
  return {
    path: path ?? key ?? (/^status/i.test(type) ? 'status' : type),
    expected: stated,
    actual: there,
    words: words ?? `${type}: expected ${stated} but got ${there}`,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Returns the verdict on the interaction at a place of the run; one that is not in the verdict is unknown. */
export function verdictAt(
  verdicts: ReadonlyMap<string, InteractionVerdict>,
  index: number,
): InteractionVerdict {
  return verdicts.get(preparedName(index)) ?? notMentioned;
}

const notMentioned: InteractionVerdict = {
  outcome: 'unknown',
  mismatches: [],
  reason: {
    zh: '验证器没有提到这个交互',
    en: 'The verifier did not mention this interaction',
  },
};
