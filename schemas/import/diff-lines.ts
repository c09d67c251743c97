import type { Text } from '../text.ts';
import type { PageDifference } from './diff.ts';
import { changeWords, diffWords, factTitle } from './diff-words.ts';
import type { FactDifference } from './fact-difference.ts';

/** One row of a rendered difference. */
export interface DiffLine {
  /** The field, or the error code; empty for facts of the page as a whole. */
  readonly at: string;
  readonly fact: Text;
  readonly change: Text;
  readonly before: string;
  readonly after: string;
}

/**
 * Returns a difference as rows: one for each fact of a changed field, one for an added or removed field as a whole.
 * Wording is left out unless asked for.
 */
export function diffLines(difference: PageDifference, withWording: boolean): readonly DiffLine[] {
  const shown = (fact: FactDifference) => withWording || !fact.isWording;
  return [
    ...difference.facts.filter(shown).map((fact) => factLine('', fact, fact.change)),
    ...difference.fields.flatMap((field) => {
      const facts = field.facts.filter(shown);
      const mark = field.wasProposed ? diffWords.proposal : undefined;
      if (field.change === 'changed') return facts.map((fact) => factLine(field.at, fact, fact.change, mark));
      const side = field.change === 'added' ? 'after' : 'before';
      const stated = facts.map((fact) => `${fact.fact}: ${fact[side] ?? ''}`).join(', ');
      return [line(field.at, { zh: '', en: '' }, field.change, { [side]: stated }, mark)];
    }),
    ...difference.errors.map((error) => line(error.code, factTitle('error'), error.change, error)),
  ];
}

function factLine(at: string, fact: FactDifference, change: keyof typeof changeWords, mark?: Text): DiffLine {
  return line(at, factTitle(fact.fact), change, fact, mark);
}

interface Sides {
  readonly before?: string;
  readonly after?: string;
}

function line(at: string, fact: Text, change: keyof typeof changeWords, sides: Sides, mark?: Text): DiffLine {
  const word: Text = changeWords[change];
  return {
    at,
    fact,
    change: mark === undefined ? word : { zh: `${word.zh}（${mark.zh}）`, en: `${word.en} (${mark.en})` },
    before: sides.before ?? '',
    after: sides.after ?? '',
  };
}
