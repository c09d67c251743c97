/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Level } from '../../contracts/requirement.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { RowOutcome } from '../outcome.ts';
import { evidenceWords, outcomeWords } from '../words.ts';
import { T } from './text.tsx';

/** A sign beside the colour, for print and for readers who do not see it. */
const signs: Readonly<Record<RowOutcome, string>> = {
  passed: '✓',
  failed: '✗',
  cantTell: '?',
  inapplicable: '–',
  untested: '○',
  excluded: '∅',
};

/** An outcome as a word with its sign and colour. */
export function OutcomeChip({ outcome }: { readonly outcome: RowOutcome }) {
  return (
    <span class={`chip ${outcome}`}>
      <i aria-hidden="true">{signs[outcome]}</i> <T text={outcomeWords[outcome]} />
    </span>
  );
}

/** MUST, SHOULD or MAY. */
export function LevelChip({ level }: { readonly level: Level }) {
  return <span class={`level ${level}`}>{level}</span>;
}

/** How well the operation is documented; dashed where it is our proposal. */
export function EvidenceChip({ evidence }: { readonly evidence: Evidence }) {
  return (
    <span class={`evidence ${evidence}`}>
      <T text={evidenceWords[evidence]} />
    </span>
  );
}
