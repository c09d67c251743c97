/** One fact before and after; an absent side is not stated. */
export interface FactDifference {
  readonly fact: string;
  /** `learned`: nothing was known; `dropped`: the import states nothing; `changed`: both state something else. */
  readonly change: 'learned' | 'dropped' | 'changed';
  readonly before?: string;
  readonly after?: string;
  /** True for words that no message depends on: meanings, Mock values, notes. */
  readonly isWording: boolean;
}

/** Returns the difference of one fact, or nothing where both sides state the same. */
export function diffFact(
  fact: string,
  before: string | undefined,
  after: string | undefined,
  isWording: boolean,
): readonly FactDifference[] {
  if (before === after) return [];
  const change = before === undefined ? 'learned' : after === undefined ? 'dropped' : 'changed';
  return [
    {
      fact,
      change,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      isWording,
    },
  ];
}
