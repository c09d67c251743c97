import { shanghaiIso } from '../../../contracts/clock.ts';
import { seededIds } from '../../../contracts/ids.ts';
import type { ReportedOperation, ReportedRequirement } from '../../../reporters/contracts.ts';
import type { RecordedRun } from '../../../reporters/run.ts';
import type { Exchange, Finding, StoryLine } from '../../../schemas/types/record.ts';

type Ids = ReturnType<typeof seededIds>;

/** One requirement of one operation to fail on. */
interface Place {
  readonly operation: ReportedOperation;
  readonly requirement: ReportedRequirement;
}

const startedAt = Date.UTC(2026, 10, 21, 2, 0, 0);

/**
 * Returns the record of a run in which everything failed: cases of two exchanges each, with ids and signs as random as
 * real ones, and two failures each, of the case's own requirement and of the answer's signature.
 */
export function benchRecord(
  operations: readonly ReportedOperation[],
  documents: Readonly<Record<string, string>>,
  findings: number,
): RecordedRun {
  const ids = seededIds(1, { now: () => startedAt }, 'bench0');
  const places = operations
    .filter(({ evidence }) => evidence !== 'proposed')
    .flatMap((operation) =>
      operation.requirements
        .filter(({ place, excluded }) => place?.direction === 'request' && excluded === undefined)
        .map((requirement) => ({ operation, requirement })),
    )
    .toSorted((a, b) => (a.operation.id < b.operation.id ? -1 : 1));
  const count = Math.ceil(findings / 2);
  const cases = Array.from({ length: count }, (_, index) => {
    const place = places[Math.floor((index / count) * places.length)];
    if (place === undefined) throw new Error('no operation has a requirement to fail on');
    return benchCase(ids, index, place);
  });
  const stories = cases.map(({ line, exchanges }) => ({ line, exchanges }));
  const all = cases.flatMap(({ findings: own }) => own);
  return {
    header: {
      kind: 'header',
      format: 'ebuy-kit/record/1',
      kit: '0.1.0',
      runId: 'bench',
      startedAt: shanghaiIso(startedAt),
      seed: 1,
      subject: 'gateway',
      target: { name: 'bench', kind: 'uat', baseUrls: { paas: 'https://gateway.example' }, appId: '****' },
      profile: 'full',
      documents: { ...documents },
      planned: cases.map(({ line }) => line.id),
    },
    stories,
    findings: all,
    footer: {
      kind: 'footer',
      finishedAt: shanghaiIso(startedAt + 60_000),
      durationMs: 60_000,
      stories: cases.length,
      exchanges: cases.length * 2,
      findings: all.length,
    },
    isCut: false,
  };
}

function benchCase(ids: Ids, index: number, { operation, requirement }: Place) {
  const tail = `${requirement.id.slice(operation.id.length + 1)}/${index}`;
  const id = `case:${operation.id}/${requirement.family}/${tail}`;
  const line: StoryLine = {
    kind: 'story',
    id,
    form: 'case',
    system: operation.system,
    operation: operation.id,
    family: requirement.family,
    title: { zh: `${tail} 应被拒绝`, en: `A request with ${tail} is rejected` },
    requirements: [requirement.id],
    expectation: { kind: 'rejected', codes: [] },
  };
  const exchanges = (['control', 'subject'] as const).map((step, turn) =>
    benchExchange(ids, { id: `x${index}-${turn + 1}`, story: id, step, operation, at: index * 10 + turn }),
  );
  return { line, exchanges, findings: benchFindings(line, operation.id, requirement.id, exchanges) };
}

function benchFindings(
  { id: story }: StoryLine,
  operation: string,
  requirement: string,
  exchanges: readonly Exchange[],
): readonly Finding[] {
  const both = { kind: 'finding', operation, story, outcome: 'failed', blame: 'gateway' } as const;
  const subject = exchanges[1]?.response?.signature;
  const [given, computed] = subject?.outcome === 'mismatch' ? [subject.given, subject.computed] : ['', ''];
  return [
    {
      ...both,
      id: `${story}#1`,
      requirement,
      check: 'rejected-as-documented',
      exchanges: exchanges.map(({ id }) => id),
      expected: { zh: '被拒绝', en: 'rejected' },
      actual: { zh: '被接受', en: 'accepted' },
      at: 'request/content/orderTitle',
    },
    {
      ...both,
      id: `${story}#2`,
      requirement: 'signature.response-verifies',
      check: 'answer-signature-verifies',
      exchanges: exchanges.slice(1).map(({ id }) => id),
      expected: { zh: computed, en: computed },
      actual: { zh: given, en: given },
      at: 'response/sign',
    },
  ];
}

interface Call {
  readonly id: string;
  readonly story: string;
  readonly step: string;
  readonly operation: ReportedOperation;
  /** Milliseconds after the run began. */
  readonly at: number;
}

function benchExchange(ids: Ids, { id, story, step, operation, at }: Call): Exchange {
  const hex = () => Array.from({ length: 64 }, () => '0123456789abcdef'.charAt(ids.below(16))).join('');
  const uuid = ids.uuid();
  const number = ids.orderNumber();
  const content = `{"outTradeNo":"${number}","orderTitle":"端午节礼品卡","totalAmount":"128.50","memberId":"00000000000000000000000000000001","payMethod":[{"assetType":"cashcard","cardNo":"66669400000000000000011","amount":"128.50"}],"shopNo":"S0001"}`;
  const timestamp = startedAt + at;
  const request = `{"uuid":"${uuid}","appId":"ebuybench00000001","action":"${operation.action}","timestamp":${timestamp},"lang":"zh_CN","signType":"sha256","content":${content},"sign":"${hex()}"}`;
  const [given, computed] = [hex(), hex()];
  const answer = `{"outTradeNo":"${number}","tradeNo":"${ids.token(32)}","paymentStatus":"1","paidAmount":"128.50"}`;
  const response = `{"uuid":"${uuid}","action":"${operation.action}","content":${answer},"success":true,"errorCode":"","errorMessage":"","timestamp":${timestamp + 4},"signType":"sha256","sign":"${given}"}`;
  const body = (value: string) => ({ encoding: 'utf8' as const, value, bytes: Buffer.byteLength(value) });
  return {
    kind: 'exchange',
    id,
    story,
    step,
    operation: operation.id,
    attempt: 1,
    at: shanghaiIso(timestamp),
    durationMs: 1 + ids.below(9000) / 1000,
    request: {
      method: 'POST',
      url: `https://gateway.example${operation.path}`,
      headers: [
        ['content-type', 'application/json'],
        ['user-agent', 'ebuy-contract-kit'],
        ['content-length', String(request.length)],
      ],
      body: body(request),
      signatureBase: `action=${operation.action}&appId=ebuybench00000001&content=${content}&lang=zh_CN&signType=sha256&timestamp=${timestamp}&uuid=${uuid}&***`,
    },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [
        ['content-type', 'application/json;charset=UTF-8'],
        ['content-length', String(response.length)],
        ['date', new Date(timestamp).toUTCString()],
      ],
      body: body(response),
      signature: {
        outcome: 'mismatch',
        given,
        computed,
        base: `action=${operation.action}&content=${answer}&errorCode=&errorMessage=&signType=sha256&success=true&timestamp=${timestamp + 4}&uuid=${uuid}&***`,
        profiles: ['paas', 'paas-objects-as-sent', 'paas-strings-quoted'],
      },
    },
  };
}
