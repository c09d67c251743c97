import type { DocPage } from '../doc-page.ts';
import type { Evidence } from '../evidence.ts';
import { diffRows, type FieldDifference } from './diff-rows.ts';
import { diffFact, type FactDifference } from './fact-difference.ts';
import { type Direction, directions } from './imported-interface.ts';

/** One error code that only one side has, or whose text differs. */
export interface ErrorDifference {
  readonly code: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: string;
  readonly after?: string;
}

/** Everything in which an import differs from what we hold of one operation. */
export interface PageDifference {
  readonly operation: string;
  readonly evidence: { readonly before: Evidence; readonly after: Evidence };
  /** Title, method, path, action, address and time of the page. */
  readonly facts: readonly FactDifference[];
  readonly fields: readonly FieldDifference[];
  readonly errors: readonly ErrorDifference[];
  /** Messages that the import does not improve: they are kept and not compared. */
  readonly kept: readonly Direction[];
  /** True where nothing but wording differs. */
  readonly isSame: boolean;
}

const addressFacts = ['yapiId', 'method', 'path', 'action', 'url'] as const;

/** Returns what differs between the page we hold and the one an import makes, field by field in the order of the page. */
export function diffPages(held: DocPage, imported: DocPage, kept: readonly Direction[] = []): PageDifference {
  const facts = [
    ...addressFacts.flatMap((fact) => diffFact(fact, printed(held[fact]), printed(imported[fact]), false)),
    ...diffFact('updated', held.updated, imported.updated, true),
  ];
  const fields = directions
    .filter((direction) => !kept.includes(direction))
    .flatMap((direction) =>
      diffRows(held[direction], imported[direction], direction, held.evidence === 'proposed'),
    );
  const errors = diffErrors(held, imported);
  return {
    operation: held.operation,
    evidence: { before: held.evidence, after: imported.evidence },
    facts,
    fields,
    errors,
    kept,
    isSame:
      held.evidence === imported.evidence &&
      errors.length === 0 &&
      facts.every((fact) => fact.isWording) &&
      fields.every((field) => field.change === 'changed' && field.facts.every((fact) => fact.isWording)),
  };
}

function printed(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function diffErrors(held: DocPage, imported: DocPage): readonly ErrorDifference[] {
  const text = ({ reason, advice }: { reason: string; advice: string }) =>
    advice === '' ? reason : `${reason} / ${advice}`;
  const before = new Map(held.errors.map((row) => [row.code, text(row)]));
  const after = new Map(imported.errors.map((row) => [row.code, text(row)]));
  const removed = [...before].flatMap(([code, words]): ErrorDifference[] =>
    after.has(code) ? [] : [{ code, change: 'removed', before: words }],
  );
  const others = [...after].flatMap(([code, words]): ErrorDifference[] => {
    const known = before.get(code);
    if (known === undefined) return [{ code, change: 'added', after: words }];
    return known === words ? [] : [{ code, change: 'changed', before: known, after: words }];
  });
  return [...removed, ...others];
}
