import { operations } from '../../contracts/catalogue.generated.ts';
import type { Text } from '../../schemas/text.ts';
import { planStories } from '../../suites/plan-stories.ts';
import {
  type ConstraintCoverage,
  constraintCoverage,
  isAccountedFor,
  type Side,
} from '../../suites/planning/constraint-coverage.ts';
import type { ListFilter } from './list-filter.ts';
import type { Listing } from './listing.ts';

const columns = {
  source: { zh: '文档行', en: 'document row' },
  requirement: { zh: '要求', en: 'requirement' },
  level: { zh: '级别', en: 'level' },
  allowed: { zh: '允许的一侧', en: 'allowed side' },
  forbidden: { zh: '禁止的一侧', en: 'forbidden side' },
} as const satisfies Record<string, Text>;

const gap: Text = { zh: '缺', en: 'GAP' };

/** Returns each field constraint and error code with the row that states it, and what shows it from either side or why nothing can. */
export function listCoverage(filter: ListFilter, say: (text: Text) => string): Listing {
  const rows = constraintCoverage(operations.filter(filter.hasOperation), planStories({})).filter(
    ({ requirement }) => filter.hasLevel(requirement.level),
  );
  return {
    json: rows.map(({ operation, requirement, allowed, forbidden }) => ({
      operation: operation.id,
      requirement: requirement.id,
      level: requirement.level,
      source: requirement.source,
      allowed: jsonOf(allowed),
      forbidden: jsonOf(forbidden),
    })),
    head: Object.values(columns),
    rows: rows.map((row) => lineOf(row, say)),
  };
}

function jsonOf({ by, reason }: Side): object {
  return reason === undefined ? { by } : { by, reason };
}

function lineOf(row: ConstraintCoverage, say: (text: Text) => string): readonly string[] {
  const { requirement } = row;
  const shown = (side: Side) => {
    const [first] = side.by;
    if (first !== undefined) return side.by.length === 1 ? first : `${first} +${side.by.length - 1}`;
    return isAccountedFor(side) && side.reason ? `(${say(side.reason)})` : say(gap);
  };
  const { document, line } = requirement.source;
  return [`${document}:${line}`, requirement.id, requirement.level, shown(row.allowed), shown(row.forbidden)];
}
