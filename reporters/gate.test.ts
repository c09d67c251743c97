import { describe, expect, it } from 'vitest';
import { greenRecord, sampleRecord, sampleReport } from './fixtures/sample-run.ts';
import type { RecordedRun } from './run.ts';

const green = greenRecord();
const unmet = (changes: Partial<RecordedRun>) =>
  sampleReport({ ...green, ...changes }).gate.flatMap((rule) => (rule.met ? [] : [rule.id]));
const verdict = (changes: Partial<RecordedRun>) => sampleReport({ ...green, ...changes }).verdict;

describe('gate and verdict', () => {
  it('is ready where every rule is met', () => {
    expect(unmet({})).toEqual([]);
    expect(verdict({})).toMatchObject({ id: 'ready', isGateMet: true });
  });

  it('is not ready where a MUST failed', () => {
    expect(sampleReport().verdict).toMatchObject({ id: 'not-ready', isGateMet: false });
  });

  it('is never ready without a footer', () => {
    const { footer: _footer, ...rest } = green;
    const report = sampleReport({ ...rest, isCut: true });
    expect(report.verdict).toMatchObject({ id: 'cannot-tell', isGateMet: false });
  });

  it('stays not ready where a cut run had failed before', () => {
    expect(sampleReport({ ...sampleRecord, isCut: true }).verdict.id).toBe('not-ready');
  });

  it.each<[string, Partial<RecordedRun>, string]>([
    ['nothing was exchanged', { stories: [], findings: [] }, 'something-was-tested'],
    ['nothing was judged', { findings: [] }, 'something-was-tested'],
    ['planned stories are missing', { stories: green.stories.slice(1) }, 'record-is-whole'],
    ['the footer counts other findings', { findings: green.findings.slice(1) }, 'record-is-whole'],
    ['only a shard ran', { header: { ...green.header, shard: '1/2' } }, 'record-is-whole'],
    [
      'the record is of other contracts',
      { findings: green.findings.map((finding) => ({ ...finding, operation: 'other.call' })) },
      'record-fits-contracts',
    ],
    [
      'an operation was not exercised',
      { findings: green.findings.filter((finding) => !finding.operation.startsWith('wallet.')) },
      'every-operation-was-exercised',
    ],
  ])('cannot tell where %s', (_name, changes, rule) => {
    expect(unmet(changes)).toContain(rule);
    expect(verdict(changes)).toMatchObject({ id: 'cannot-tell', isGateMet: false });
  });

  it('is ready with conditions where a MUST could not be told or a SHOULD failed', () => {
    const change = (requirement: string, outcome: 'failed' | 'cantTell') => ({
      findings: green.findings.map((finding) =>
        finding.requirement.endsWith(requirement) ? { ...finding, outcome } : finding,
      ),
    });
    const told = change('E1102', 'cantTell');
    expect(unmet(told)).toEqual(['every-must-was-judged']);
    expect(verdict(told)).toMatchObject({ id: 'ready-with-conditions', isGateMet: true });
    expect(unmet(change('begins-with-today', 'failed'))).toEqual(['no-should-failed']);
  });

  it('does not let a proposed operation decide', () => {
    const failing = green.findings.map((finding) =>
      finding.operation === 'member.register' ? { ...finding, outcome: 'failed' as const } : finding,
    );
    expect(verdict({ findings: failing }).id).toBe('ready');
    const onlyProposed = green.findings.filter((finding) => finding.operation === 'member.register');
    expect(unmet({ findings: onlyProposed })).toContain('something-was-tested');
  });

  it('says in both languages what it expected and found', () => {
    const rules = sampleReport({ ...green, stories: [], findings: [], isCut: true }).gate;
    expect(
      rules.map((rule) => `${rule.id}: ${rule.expected.en} | ${rule.actual.en} | ${rule.actual.zh}`),
    ).toMatchInlineSnapshot(`
      [
        "record-is-whole: a footer whose counts agree, every planned story, not a single shard | no footer: the run was cut; 5 of 5 planned stories missing; the footer counts 5 stories, 0 are there; the footer counts 7 exchanges, 0 are there; the footer counts 8 findings, 0 are there | 没有结尾行：运行被中断；5 个计划用例中缺 5 个；结尾行记 5 条 stories，实有 0 条；结尾行记 7 条 exchanges，实有 0 条；结尾行记 8 条 findings，实有 0 条",
        "record-fits-contracts: the same documents, every finding of a known operation and requirement | 0 documents differ; 0 findings unknown | 0 份文档不同；0 条判定不在契约中",
        "something-was-tested: at least one exchange and one judged MUST | 0 exchanges, 0 MUST judged | 0 次往返，0 条 MUST 有定论",
        "every-operation-was-exercised: at least one judged MUST per operation | 2 of 2 operations without one: legacy.createTrade, wallet.getCardVoucherList | 2 个接口中 2 个没有: legacy.createTrade, wallet.getCardVoucherList",
        "no-must-failed: 0 failed | 0 failed | 0 条失败",
        "baseline-is-true: 0 entries stale, expired or unknown | 0 entries | 0 条",
        "every-must-was-judged: 0 cannot tell, 0 untested | 0 cannot tell, 5 untested | 0 条无法判定，5 条未测试",
        "no-should-failed: 0 failed | 0 failed | 0 条失败",
        "no-failure-is-accepted: 0 accepted | 0 accepted | 0 条",
        "whole-profile-was-run: every story of the profile | every story of the profile | 范围内的全部用例",
        "profile-is-frozen: no document changed since | none changed | 没有变化",
      ]
    `);
  });
});
