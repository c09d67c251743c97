import { readFileSync } from 'node:fs';
import type { DocPage, FieldRow } from '../doc-page.ts';
import { KitError } from '../kit-error.ts';
import { loadSources } from '../load-sources.ts';
import { parseDocRecord } from '../parsers/doc-record.ts';
import { type Envelopes, parseEnvelopes } from '../parsers/envelopes.ts';
import type { ImportFile } from './load-import-file.ts';
import type { ImportContext } from './plan-import.ts';

export const envelopes: Envelopes = parseEnvelopes(loadSources().envelopes);

/** A file of `fixtures/`, as a user would pass it. */
export function importFixture(name: string): ImportFile {
  return { name, text: readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8') };
}

/** A file made up by a test. */
export function jsonFile(value: unknown, name = 'api.json'): ImportFile {
  return { name, text: JSON.stringify(value) };
}

/** An interface as YApi exports it, with the keys a test does not care about. */
export function yapiInterface(rest: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    title: '接口',
    path: '/api/example',
    method: 'POST',
    status: 'done',
    req_body_type: 'json',
    req_body_is_json_schema: true,
    res_body_type: 'json',
    res_body_is_json_schema: true,
    req_headers: [],
    req_query: [],
    req_body_form: [],
    ...rest,
  };
}

/** A YApi export of one category. */
export function yapiExport(...interfaces: readonly unknown[]): ImportFile {
  return jsonFile([{ index: 0, name: '分类', desc: '', list: interfaces }]);
}

/** The doc record of an operation that a test holds. */
export function heldRecord(text: string, name = 'records/held.yaml'): DocPage {
  return parseDocRecord({ document: name, text }, envelopes);
}

export const heldQueryTrade = heldRecord(`operation: payment.queryTrade
title: { zh: 交易查询, en: Query a trade }
evidence: partial
yapiId: 37500
page: https://book.example/queryTrade
method: POST
path: /api/queryTrade
action: queryTrade
request:
  envelope: paas
  content:
    - { name: outTradeNo, type: string, required: yes, min: 32, max: 32, meaning: 外部交易号, certainty: certain }
    - { name: tradeTime, type: string, required: no, min: 1, max: 8, meaning: 交易日期, certainty: certain }
response:
  envelope: paas
  content:
    - name: paymentStatus
      type: string
      required: unknown
      meaning: 支付状态
      enum: [{ value: NotPay, meaning: 未支付 }, { value: Paying, meaning: 支付中 }]
      certainty: unknown
      proposed: true
    - { name: paidAmount, type: string, required: unknown, meaning: 已付金额, certainty: unknown, proposed: true }
  cut: envelope.content
`);

export const heldDetail = heldRecord(`operation: wallet.getCardVoucherDetail
title: { zh: 查询单张卡券详情, en: Get one card or voucher }
evidence: proposed
yapiId: 36480
method: POST
methodCertainty: probable
path: /paas/micro/voucherwallet/getCardVoucherDetail
pathCertainty: unknown
action: getCardVoucherDetail
request:
  envelope: paas
  content:
    - { name: voucherCode, type: string, required: unknown, proposedRequired: yes, max: 50, meaning: 券码 }
response:
  envelope: paas
  content:
    - { name: voucherName, type: string, required: unknown, max: 50, meaning: 名称 }
`);

/** What the tests hold: a partial and a proposed operation. */
export const context: ImportContext = {
  held: [heldQueryTrade, heldDetail],
  envelopes,
  known: [
    {
      yapiId: 45001,
      system: 'order',
      chapter: '订单能力API',
      name: '上传凭证',
      isDeprecated: false,
      source: { document: '000.txt', line: 1 },
    },
  ],
};

/** A row as tests compare it: without where it stands. */
export function plainRow(row: FieldRow): unknown {
  const { source: _, requiredSource: __, children, ...facts } = row;
  return { ...facts, children: children.map(plainRow) };
}

/** The KitError that an action throws, as its parts; any other error fails the test. */
export function thrown(action: () => unknown): KitError {
  try {
    action();
  } catch (error) {
    if (error instanceof KitError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
