import { describe, expect, it } from 'vitest';
import { renderError } from '../schemas/kit-error.ts';
import { loadOperationSchema } from '../schemas/load-operation-schema.ts';
import { validateMessage } from '../schemas/validator.ts';
import { operations } from './catalogue.generated.ts';
import { completeOperation, staleRemarks } from './define-operation.ts';
import { seededIds } from './ids.ts';
import { NeedError } from './need.ts';
import type { OperationDefinition } from './operation.ts';
import type { RequirementId } from './requirement-id.generated.ts';
import { sampleTestData } from './sample-test-data.fixture.ts';
import type { TestData } from './target.ts';

const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };
const given = (data: TestData) => ({ clock, ids: seededIds(7, clock, 'run001'), data });

const pay: OperationDefinition<'card.pay'> = {
  id: 'card.pay',
  system: 'card',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'json-string',
  effect: 'changes',
  example: () => ({}),
};

const reason = { zh: '无法从外部观察', en: 'It cannot be seen from outside' };

describe('an operation', () => {
  const schema = loadOperationSchema('card.pay');

  it('takes its title, address, action and evidence from its schema', () => {
    const operation = completeOperation(pay, schema);
    expect(operation).toMatchObject({
      id: 'card.pay',
      method: 'POST',
      path: '/paas/micro/cashcard/pay',
      action: 'pay',
      evidence: 'documented',
      yapiId: 16652,
      title: schema['x-operation'].title,
      sources: schema['x-operation'].sources,
    });
  });

  it('is held to the requirements of its schema and then to its own rules', () => {
    const source = { document: '003_5b83ccf0e9e9411c.txt', line: 50 };
    const rule = { rule: 'a-rule', family: 'money', force: 'advised', statement: reason, source } as const;
    const { requirements } = completeOperation({ ...pay, rules: [rule] }, schema);
    expect(requirements.at(-1)).toEqual({
      id: 'card.pay.a-rule',
      operation: 'card.pay',
      family: 'money',
      level: 'SHOULD',
      statement: reason,
      source,
    });
    expect(requirements.length).toBeGreaterThan(150);
  });

  it('marks what cannot be seen from outside, and what is tested under an assumption', () => {
    const { requirements } = completeOperation(
      {
        ...pay,
        excluded: { 'card.pay.request.content.tid.max-length': reason },
        assumptions: { 'card.pay.request.content.scene.enumeration': reason },
      },
      schema,
    );
    expect(requirements.filter(({ excluded }) => excluded).map(({ id }) => id)).toEqual([
      'card.pay.request.content.tid.max-length',
    ]);
    expect(requirements.filter(({ assumption }) => assumption).map(({ id }) => id)).toEqual([
      'card.pay.request.content.scene.enumeration',
    ]);
  });

  it('tells of a remark on a requirement that its document does not state, and of none in the catalogue', () => {
    const excluded: OperationDefinition['excluded'] = { ['card.pay.withdrawn' as RequirementId]: reason };
    const stale = { ...pay, excluded } as OperationDefinition<'card.pay'>;
    expect(staleRemarks(completeOperation(stale, schema))).toEqual(['card.pay.withdrawn']);
    expect(operations.flatMap(staleRemarks)).toEqual([]);
  });
});

/** Judged by `npm run typecheck`: each directive is an error itself once the line below it compiles. */
describe('a misspelt requirement id', () => {
  it('does not compile where an operation excludes it', () => {
    const misspelt: OperationDefinition<'card.pay'>['excluded'] = {
      // @ts-expect-error -- lenght
      'card.pay.request.content.tid.max-lenght': reason,
    };
    const foreign: OperationDefinition<'card.pay'>['assumptions'] = {
      // @ts-expect-error -- a requirement of another operation
      'legacy.createTrade.request.content.orderTitle.max-length': reason,
    };
    expect([misspelt, foreign].map((ids) => Object.keys(ids ?? {}).length)).toEqual([1, 1]);
  });

  it('does not compile wherever a requirement id is asked for', () => {
    const known: RequirementId = 'card.pay.request.content.tid.max-length';
    // @ts-expect-error -- responses
    const unknown: RequirementId = 'signature.responses-verify';
    expect([known, unknown]).toHaveLength(2);
  });
});

describe('the example of an operation', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s fits its own schema',
    (id, operation) => {
      const content = JSON.parse(JSON.stringify(operation.example(given(sampleTestData)))) as Record<
        string,
        unknown
      >;
      const isWrapped = operation.envelope === 'paas' || operation.envelope === 'paas-unsigned';
      const message = isWrapped ? { content } : content;
      const violations = validateMessage(id, 'request', message).filter(
        ({ path }) => !isWrapped || path.startsWith('content.'),
      );
      expect(violations).toEqual([]);
    },
  );

  it('names the setting it cannot do without, or needs none', () => {
    const needsNothing = operations.filter(({ example }) => {
      try {
        return example(given({})) !== undefined;
      } catch (error) {
        if (error instanceof NeedError) return false;
        throw error;
      }
    });
    expect(needsNothing.map(({ id }) => id)).toEqual([
      'cashier.getToken',
      'legacy.notifyTrade',
      'member.createUser',
      'order.syncOrder',
      'payment.notifyTrade',
      'wallet.getVoucherSourceName',
      'wallet.syncProductConfig',
    ]);
  });

  it('names the part of a setting that is missing', () => {
    const user = operations.find(({ id }) => id === 'member.getUserInfo');
    expect(() => user?.example(given({ members: [{ memberId: 'm1' }] }))).toThrow(
      /data\.members\[\]\.openId/,
    );
  });

  it('of createTrade tells in both languages what to configure', () => {
    const order = operations.find(({ id }) => id === 'legacy.createTrade');
    try {
      order?.example(given({}));
      expect.unreachable('an order needs a use scene');
    } catch (error) {
      if (!(error instanceof NeedError)) throw error;
      expect(renderError(error.parts, 'zh')).toContain('data.useScene');
    }
  });
});
