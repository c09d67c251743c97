import { describe, expect, it } from 'vitest';
import { loadSources } from '../load-sources.ts';
import { parseDocRecord } from './doc-record.ts';
import { parseEnvelopes } from './envelopes.ts';
import { sourceFixture, thrownText } from './page.fixture.ts';

const envelopes = parseEnvelopes(loadSources().envelopes);

const record = `operation: wallet.example
title: { zh: 示例, en: Example }
evidence: partial
yapiId: 99
page: https://book.example/page
method: POST
path: /paas/micro/voucherwallet/example
action: example
request:
  envelope: paas
  override:
    - { name: uuid, type: string, required: yes, min: 1, max: 32 }
  without: [lang]
  content:
    - name: payMethod
      type: array
      required: no
      max: 1
      fields:
        - { name: assetType, type: string, enum: [{ value: cash, meaning: 电子钱包 }], open: true }
        - { name: points, type: number, when: { field: assetType, values: [points] }, unit: yuan }
    - { name: codes, type: array, items: string }
  cut: codes
response:
  envelope: none
  content:
    - { name: code, type: string, page: https://book.example/other, required: unknown }
errors:
  - { code: 00, reason: 成功 }
remarks: [一条]
examples:
  - { direction: request, text: '{}' }
`;

const parse = (text: string) => parseDocRecord(sourceFixture(text, 'records/example.yaml'), envelopes);

describe('a doc record', () => {
  const page = parse(record);

  it('becomes a page with every row at its line', () => {
    expect(page).toMatchObject({
      operation: 'wallet.example',
      yapiId: 99,
      cuts: [{ direction: 'request', after: 'codes' }],
      errors: [{ code: '00', reason: '成功', advice: '', source: { line: 29 } }],
      remarks: [{ text: '一条' }],
    });
    const content = page.request.find((row) => row.name === 'content');
    expect(content?.children).toMatchObject([
      {
        name: 'payMethod',
        maxItems: 1,
        required: 'no',
        requiredSource: { line: 15, page: 'https://book.example/page' },
        children: [
          { name: 'assetType', isOpenEnumeration: true, source: { line: 20 } },
          { name: 'points', requiredWhen: { field: 'assetType', values: ['points'] }, unit: 'yuan' },
        ],
      },
      { name: 'codes', type: 'array', itemType: 'string' },
    ]);
  });

  it('takes the rows of its envelope, replaced and left out as it says', () => {
    expect(page.request.map((row) => row.name)).toEqual([
      'uuid',
      'appId',
      'action',
      'timestamp',
      'signType',
      'sign',
      'content',
    ]);
    expect(page.request[0]).toMatchObject({
      maxLength: 32,
      source: { document: 'records/example.yaml', line: 12 },
    });
    expect(page.request[1]).toMatchObject({ source: { document: 'records/envelopes.yaml' } });
  });

  it('has bare content without an envelope, each row with its own page', () => {
    expect(page.response).toMatchObject([{ name: 'code', source: { page: 'https://book.example/other' } }]);
  });

  it('reads the path from an absolute address', () => {
    const text = record.replace(
      'path: /paas/micro/voucherwallet/example',
      'url: https://posp.example/api/act',
    );
    expect(parse(text)).toMatchObject({ url: 'https://posp.example/api/act', path: '/api/act' });
  });

  const instead = (from: string, to: string) => record.replace(from, to);
  const broken: readonly (readonly [name: string, text: string])[] = [
    ['text that is no YAML', 'operation: [wallet\n'],
    ['a key given twice', `${record}operation: wallet.other\n`],
    ['an unknown key', `${record}operatoin: wallet.other\n`],
    ['an unknown key of a row', instead('unit: yuan', 'units: yuan')],
    ['an unknown unit', instead('unit: yuan', 'unit: dollar')],
    ['an unknown type', instead('type: number', 'type: money')],
    ['a missing action', instead('action: example\n', '')],
    ['a malformed operation id', instead('wallet.example', 'walletExample')],
    ['a path without a slash', instead('path: /paas', 'path: paas')],
    ['lengths on a number', instead('type: number,', 'type: number, max: 5,')],
    ['a minimum above its maximum', instead('min: 1, max: 32', 'min: 33, max: 32')],
    ['children under a text', instead('type: array\n      required: no', 'type: string\n      required: no')],
    ['an unknown envelope', instead('envelope: paas', 'envelope: pass')],
    ['a row left out that the envelope lacks', instead('without: [lang]', 'without: [language]')],
    ['open without enum', instead('enum: [{ value: cash, meaning: 电子钱包 }], ', '')],
    ['a broken pattern', instead('unit: yuan', 'pattern: "("')],
    ['an example that is no JSON', instead("'{}'", "'{'")],
    ['an empty value', instead('action: example', 'action:')],
    ['a list where a mapping belongs', instead('title: { zh: 示例, en: Example }', 'title: [示例]')],
  ];

  it.each(broken)('is refused for %s, naming file and line', (name, text) => {
    const message = thrownText(() => parse(text));
    expect(message).toMatch(/where: schemas\/sources\/records\/example\.yaml:\d+/);
    expect({ [name]: message }).toMatchSnapshot();
  });
});
