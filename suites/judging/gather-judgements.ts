import type { Judgement, Verdict } from '../check.ts';

/** A failure outweighs everything; something that was shown outweighs what could not be. */
const weights: Readonly<Record<Verdict['outcome'], number>> = {
  failed: 3,
  passed: 2,
  cantTell: 1,
  inapplicable: 0,
};

/**
 * Returns one judgement for each requirement and operation: the weightiest verdict, the first of them where there are
 * several, with the exchanges that have a verdict of that kind. The order is that of the first mention.
 */
export function gatherJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  if (judgements.length < 2) return judgements;
  const gathered = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const key = `${judgement.operation} ${judgement.requirement}`;
    const known = gathered.get(key);
    gathered.set(key, known ? weightier(known, judgement) : judgement);
  }
  return [...gathered.values()];
}

function weightier(known: Judgement, other: Judgement): Judgement {
  const difference = weights[other.verdict.outcome] - weights[known.verdict.outcome];
  if (difference > 0) return other;
  if (difference < 0) return known;
  return { ...known, exchanges: [...new Set([...known.exchanges, ...other.exchanges])] };
}
