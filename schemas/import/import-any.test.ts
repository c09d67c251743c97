import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveSchema } from '../derive.ts';
import { KitError } from '../kit-error.ts';
import { parseDocRecord } from '../parsers/doc-record.ts';
import { validateAgainst } from '../validator.ts';
import { detectFormat } from './detect-format.ts';
import { context, envelopes, jsonFile, yapiInterface } from './import.fixture.ts';
import { directions } from './imported-interface.ts';
import { printValue } from './json-value.ts';
import { planImport } from './plan-import.ts';

const words = [
  'type',
  'properties',
  'required',
  'items',
  'enum',
  'enumDesc',
  'description',
  'minLength',
  'maxLength',
  'pattern',
  '$ref',
  'allOf',
  'oneOf',
  'mock',
  'content',
  'uuid',
  'success',
  'action',
  'a|1',
  '',
  '__proto__',
  '#',
  'object',
  'array',
  'string',
  'number',
  'assetType是points,此必填',
  '枚举。a甲,b乙',
  '最长5',
  '易百分配',
  '#/properties/content',
  '@natural',
];
const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 }));

/** JSON in which the words of JSON Schema and of YApi occur in every wrong place. */
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
const schema = fc
  .tuple(fc.dictionary(text, anything, { maxKeys: 5 }), fc.dictionary(text, anything, { maxKeys: 4 }))
  .map(([properties, rest]) => ({
    ...rest,
    type: 'object',
    properties: { ...properties, uuid: { type: 'string' }, content: rest },
  }));
const body = fc.oneof(
  schema.map((value) => JSON.stringify(value)),
  anything.map((value) => JSON.stringify(value)),
  fc.tuple(schema, fc.nat(200)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  text,
  anything,
);
const keys = [
  '_id',
  'title',
  'path',
  'method',
  'desc',
  'markdown',
  'up_time',
  'req_headers',
  'req_query',
  'req_params',
  'req_body_type',
  'req_body_form',
  'req_body_is_json_schema',
];
const interfaces = fc
  .tuple(body, body, fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 3 }), fc.boolean())
  .map(([request, response, rest, isHeld]) =>
    yapiInterface({ _id: isHeld ? 37500 : 1, req_body_other: request, res_body: response, ...rest }),
  );

it('makes of any interface either a record that loads and derives, or findings, and never anything else', () => {
  let records = 0;
  fc.assert(
    fc.property(interfaces, (one) => {
      for (const { record, findings } of plan([one])) {
        if (record === undefined) {
          expect(findings).not.toEqual([]);
          continue;
        }
        records += 1;
        const derived = deriveSchema(parseDocRecord(record, envelopes));
        // Compiling is the test: the message is of no interest.
        for (const direction of directions) validateAgainst(derived, direction, {});
      }
    }),
    { numRuns: 60, seed: 5 },
  );
  expect(records).toBeGreaterThan(20);
});

it('reads any text or refuses it with an error for people', () => {
  const texts = fc.oneof(
    text,
    body.map(printValue),
    anything.map((value) => JSON.stringify(value) ?? ''),
    fc
      .tuple(
        fc.constantFrom('openapi: ', 'operation: ', '接口路径:', '字段 类型 是否必填 字段意义 备注\n'),
        text,
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (content) => {
      try {
        detectFormat({ name: 'x', text: content });
      } catch (error) {
        expect(error).toBeInstanceOf(KitError);
      }
    }),
    { numRuns: 500, seed: 6 },
  );
});

function plan(list: readonly unknown[]) {
  try {
    return planImport([jsonFile([{ name: 'c', list }])], context, { isTaken: () => true }).entries;
  } catch (error) {
    expect(error).toBeInstanceOf(KitError);
    return [];
  }
}
