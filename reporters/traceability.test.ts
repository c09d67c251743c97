import { describe, expect, it } from 'vitest';
import { sampleContracts } from './fixtures/sample-contracts.ts';
import { cutRecord, sampleRecord, sampleReport } from './fixtures/sample-run.ts';
import { deriveRun } from './run.ts';
import { traceRequirements } from './traceability.ts';

const outcomes = (report = sampleReport()) =>
  Object.fromEntries(report.rows.map((row) => [`${row.operation.id} × ${row.requirement.id}`, row.outcome]));

describe('traceability', () => {
  it('gives every requirement of every operation in scope exactly one outcome', () => {
    expect(outcomes()).toEqual({
      'legacy.createTrade × legacy.createTrade.request.content.orderTitle.max-length': 'failed',
      'legacy.createTrade × legacy.createTrade.out-trade-no-begins-with-today': 'untested',
      'legacy.createTrade × legacy.createTrade.error.E1102': 'passed',
      'legacy.createTrade × legacy.createTrade.error.E9001': 'excluded',
      'legacy.createTrade × signature.response-verifies': 'passed',
      'wallet.getCardVoucherList × wallet.getCardVoucherList.response.content.list[].type.enumeration':
        'cantTell',
      'wallet.getCardVoucherList × wallet.getCardVoucherList.newest-first': 'inapplicable',
      'wallet.getCardVoucherList × signature.response-verifies': 'failed',
      'member.register × member.register.request.content.phone.max-length': 'failed',
    });
  });

  it('lets one failure outweigh any number of passes', () => {
    const [failure] = sampleRecord.findings;
    const findings = [...sampleRecord.findings].map((finding) =>
      finding.id === 's3' && failure
        ? { ...finding, outcome: 'failed' as const, blame: 'gateway' as const }
        : finding,
    );
    expect(outcomes(sampleReport({ findings }))['legacy.createTrade × signature.response-verifies']).toBe(
      'failed',
    );
  });

  it('says why nothing was judged: the missing setting, the exclusion, the cut', () => {
    const reasons = (report: ReturnType<typeof sampleReport>) =>
      report.rows.filter((row) => row.reason).map((row) => `${row.outcome}: ${row.reason?.en}`);
    expect(reasons(sampleReport())).toEqual([
      'untested: no story of this run judges it',
      'excluded: a failure at the bank cannot be provoked from outside',
      'cantTell: the setting data.members is missing',
      'inapplicable: the list has one entry',
    ]);
    const cut = deriveRun({ ...cutRecord, findings: [] }, sampleContracts);
    expect(traceRequirements(cut).rows[0]?.reason?.en).toBe('the run was cut before anything judged it');
  });

  it('says that an operation was not called, and that no answer had what a requirement is about', () => {
    const whyOf = (stories = sampleRecord.stories) =>
      sampleReport({ stories, findings: [] }).rows.flatMap(({ outcome, reason, requirement }) =>
        outcome === 'untested' ? [`${requirement.id}: ${reason?.en}`] : [],
      );
    expect(whyOf()).toContain('signature.response-verifies: no story of this run judges it');
    expect(whyOf([])).toContain('signature.response-verifies: nothing of this run calls the operation');
    const answered = sampleRecord.stories.map(({ line, exchanges }) => {
      const { unmet: _, ...met } = line;
      return { line: met, exchanges };
    });
    expect(whyOf(answered)).toContain(
      'wallet.getCardVoucherList.response.content.list[].type.enumeration: no answer of this run had a value there to judge',
    );
  });

  it('takes the operations of a narrower run from its planned stories', () => {
    const header = {
      ...sampleRecord.header,
      profile: 'wallet',
      planned: ['case:wallet.getCardVoucherList/length/x/y'],
    };
    const { rows } = sampleReport({ header, stories: [], findings: [] });
    expect(new Set(rows.map((row) => row.operation.id))).toEqual(new Set(['wallet.getCardVoucherList']));
  });

  it('keeps a judgement that the contracts do not list for that operation', () => {
    const [finding] = sampleRecord.findings;
    if (!finding) throw new Error('the sample has findings');
    const moved = { ...finding, operation: 'member.register' };
    const { rows } = sampleReport({ findings: [moved] });
    expect(rows.filter((row) => row.outcome === 'failed').map((row) => row.operation.id)).toEqual([
      'member.register',
    ]);
  });

  it('sets findings of other contracts apart', () => {
    const [finding] = sampleRecord.findings;
    if (!finding) throw new Error('the sample has findings');
    const { strays } = sampleReport({ findings: [{ ...finding, requirement: 'nobody.knows' }] });
    expect(strays.map((stray) => stray.requirement)).toEqual(['nobody.knows']);
  });
});
