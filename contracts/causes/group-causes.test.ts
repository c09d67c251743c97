import { describe, expect, it } from 'vitest';
import type { Finding } from '../../schemas/types/record.ts';
import { operations } from '../catalogue.generated.ts';
import { requirementById } from '../requirements/all-requirements.ts';
import { groupCauses } from './group-causes.ts';

const failedFor = (operation: string, requirement: string, other: Partial<Finding> = {}): Finding => ({
  kind: 'finding',
  id: `case:${operation}#1`,
  requirement,
  operation,
  check: 'rejected-as-documented',
  story: `case:${operation}`,
  exchanges: [],
  outcome: 'failed',
  expected: { zh: '已拒绝', en: 'rejected' },
  actual: { zh: '已接受', en: 'accepted' },
  blame: 'gateway',
  ...other,
});

const minima = operations.flatMap((operation) =>
  operation.requirements
    .filter(({ place, constraint }) => place?.direction === 'request' && constraint?.kind === 'min-length')
    .map(({ id }) => failedFor(operation.id, id)),
);

describe('causes', () => {
  it('make one deviation of a gateway that checks no minimum, with all the fields it touches', () => {
    expect(minima.length).toBeGreaterThan(200);
    const causes = groupCauses(minima, requirementById);
    expect(causes).toHaveLength(1);
    expect(causes[0]?.touches).toHaveLength(minima.length);
    expect(causes[0]?.title.en).toMatch(/^Minimum lengths are not kept to: \d+ places in \d+ operations$/);
  });

  it('tell a rule of many operations once, and what the documents are to blame for apart', () => {
    const rule = 'signature.one-sign-only';
    const found = [
      failedFor('card.pay', rule),
      failedFor('legacy.createTrade', rule),
      failedFor('card.pay', rule, { blame: 'documents' }),
    ];
    const causes = groupCauses(found, requirementById);
    expect(causes.map(({ id, operations: of }) => [id, of])).toEqual([
      [`${rule} gateway`, ['card.pay', 'legacy.createTrade']],
      [`${rule} documents`, ['card.pay']],
    ]);
  });

  it('begin with the heaviest', () => {
    const heavy = operations
      .flatMap(({ requirements }) => requirements)
      .find(({ level, constraint }) => level === 'MUST' && constraint?.kind === 'required');
    const must = failedFor(heavy?.operation ?? '', heavy?.id ?? '');
    const causes = groupCauses([...minima, must], requirementById);
    expect(causes.map(({ level }) => level)).toEqual(['MUST', 'SHOULD']);
  });

  it('are none where nothing failed', () => {
    expect(groupCauses([failedFor('card.pay', 'x', { outcome: 'passed' })], requirementById)).toEqual([]);
  });

  it('keep a requirement that nobody knows', () => {
    const [cause] = groupCauses([failedFor('card.pay', 'card.pay.from-another-kit')], requirementById);
    expect(cause).toMatchObject({ id: 'card.pay.from-another-kit gateway', level: 'MAY', findings: 1 });
  });
});
