import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../schemas/evidence.ts';
import type { OperationSchema, PropertySchema } from '../../schemas/operation-schema.ts';
import { deriveRequirements, ownProposal } from './derive-requirements.ts';

const document = '002_3887a2ab12f6f786.txt';
const at = (line: number) => ({ document, line });

function schemaOf(request: PropertySchema, evidence: Evidence = 'documented'): OperationSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'test',
    title: 'test',
    $comment: '',
    'x-evidence': evidence,
    'x-operation': {
      id: 'test.place',
      title: { zh: '下单', en: 'Place an order' },
      evidence,
      method: 'POST',
      path: '/place',
      action: 'place',
      sources: [at(1)],
      cuts: [],
      notes: [],
    },
    'x-errors': [{ code: 'E1', reason: '参数错误', advice: '', source: at(90) }],
    'x-remarks': [],
    $defs: { request, response: { type: 'object', properties: { uuid: { type: 'string', maxLength: 50 } } } },
  };
}

const payMethod: PropertySchema = {
  type: 'array',
  maxItems: 3,
  'x-source': at(20),
  items: {
    type: 'object',
    properties: {
      assetType: { type: 'string', enum: ['points', 'cash'], 'x-source': at(21) },
      points: { type: 'number', 'x-source': at(22) },
    },
    required: ['assetType'],
    allOf: [
      {
        if: { properties: { assetType: { enum: ['points'] } }, required: ['assetType'] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
        then: { required: ['points'] },
        'x-source': at(23),
      },
    ],
  },
};

const request: PropertySchema = {
  type: 'object',
  properties: {
    content: {
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 5, maxLength: 20, 'x-source': at(10) },
        codes: { type: 'array', items: { type: 'string' }, 'x-source': at(15) },
        payMethod,
      },
      required: ['title'],
    },
  },
};

const derived = deriveRequirements(schemaOf(request));
const byId = (id: string) => derived.find((requirement) => requirement.id === `test.place.${id}`);

describe('the requirements of a schema', () => {
  it('are one for each constraint of each field, in both directions, and one for each error code', () => {
    expect(derived.map(({ id }) => id.replace('test.place.', ''))).toEqual([
      'request.content.type',
      'request.content.title.type',
      'request.content.title.min-length',
      'request.content.title.max-length',
      'request.content.title.required',
      'request.content.codes.type',
      'request.content.codes[].type',
      'request.content.payMethod.type',
      'request.content.payMethod.max-items',
      'request.content.payMethod[].type',
      'request.content.payMethod[].assetType.type',
      'request.content.payMethod[].assetType.enumeration',
      'request.content.payMethod[].assetType.required',
      'request.content.payMethod[].points.type',
      'request.content.payMethod[].points.required-when',
      'response.uuid.type',
      'response.uuid.max-length',
      'error.E1',
    ]);
  });

  it('carry place, constraint, family and the line that states them', () => {
    expect(byId('request.content.payMethod[].points.required-when')).toMatchObject({
      operation: 'test.place',
      family: 'condition',
      level: 'MUST',
      place: { direction: 'request', path: 'content.payMethod[].points' },
      constraint: { kind: 'required-when', field: 'assetType', values: ['points'] },
      source: at(23),
    });
    expect(byId('error.E1')).toMatchObject({ family: 'error-code', errorCode: 'E1', source: at(90) });
  });

  it('inherit the line of the field around them where a field names none', () => {
    expect(byId('request.content.codes[].type')?.source).toEqual(at(15));
    expect(byId('request.content.type')?.source).toEqual(at(1));
  });

  it('name the other page where an amendment states the fact', () => {
    const elsewhere = { document: 'amendments/x.yaml', line: 7 };
    const title: PropertySchema = {
      type: 'string',
      maxLength: 20,
      'x-source': at(10),
      'x-amended': [{ facts: ['required'], source: elsewhere }],
    };
    const amended = deriveRequirements(
      schemaOf({ type: 'object', properties: { title }, required: ['title'] }),
    );
    const sourceOf = (kind: string) => amended.find(({ id }) => id.endsWith(`title.${kind}`))?.source;
    expect(sourceOf('required')).toEqual(elsewhere);
    expect(sourceOf('max-length')).toEqual(at(10));
  });

  it('bind least below the content of an operation known from an example, and fully in its envelope', () => {
    const sampled = deriveRequirements(
      schemaOf(
        { type: 'object', properties: { uuid: { type: 'string', maxLength: 50 }, ...request.properties } },
        'sampled',
      ),
    );
    const levelOf = (tail: string) => sampled.find(({ id }) => id === `test.place.request.${tail}`)?.level;
    expect(levelOf('uuid.max-length')).toBe('MUST');
    expect(levelOf('content.title.max-length')).toBe('MAY');
  });

  it('say where they rest on a proposal of ours alone', () => {
    const proposal: PropertySchema = {
      type: 'string',
      maxLength: 20,
      'x-source': at(10),
      'x-proposed': true,
    };
    const schema = schemaOf({ type: 'object', properties: { title: proposal }, required: ['title'] });
    const proposed = deriveRequirements({
      ...schema,
      'x-errors': [{ code: 'E2', reason: '提案', advice: '', isProposed: true, source: at(91) }],
    }).filter(({ id }) => !id.includes('.response.'));
    expect(proposed.map(({ level, assumption }) => [level, assumption])).toEqual(
      proposed.map(() => ['MAY', ownProposal]),
    );
    expect(proposed).toHaveLength(4);
    expect(derived.some(({ assumption }) => assumption !== undefined)).toBe(false);
  });

  it('do not exist where the documents state nothing', () => {
    const open = deriveRequirements(
      schemaOf({ type: 'object', properties: { free: { description: '自由' } } }),
    );
    expect(open.some(({ id }) => id.includes('.free.'))).toBe(false);
  });
});
