import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldRow } from './doc-page.ts';
import { loadOperationSchema, operationIds } from './load-operation-schema.ts';
import { loadPages } from './load-pages.ts';
import type { PropertySchema } from './operation-schema.ts';

const { pages } = loadPages();
const schemas = operationIds().map(loadOperationSchema);
const proposedPages = pages.filter(({ evidence }) => evidence === 'proposed');

const allRows = (rows: readonly FieldRow[]): readonly FieldRow[] =>
  rows.flatMap((row) => [row, ...allRows(row.children)]);
const contentOf = (rows: readonly FieldRow[]) =>
  rows.find(({ name }) => name === 'content')?.children ?? rows;

describe('a proposed record', () => {
  it('has all of its business content marked, in both directions, down to the last row', () => {
    for (const page of proposedPages) {
      const rows = allRows([...contentOf(page.request), ...contentOf(page.response)]);
      expect(rows.length, page.operation).toBeGreaterThan(0);
      expect(
        rows.filter((row) => row.isProposed !== true),
        page.operation,
      ).toEqual([]);
      expect(page.errors.filter((row) => row.isProposed !== true)).toEqual([]);
    }
  });

  it('leaves the envelope of a call to the pages that print it, and proposes that of a notification', () => {
    for (const page of proposedPages) {
      const envelope = page.request.filter(({ name }) => name !== 'content');
      const marked = envelope.filter((row) => row.isProposed === true);
      expect(marked.length, page.operation).toBe(page.isOutbound === true ? envelope.length : 0);
    }
  });
});

describe('a record that stands on a page', () => {
  it('passes the mark of a proposed row on to the rows below it, and marks no other', () => {
    const page = pages.find(({ operation }) => operation === 'payment.createTrade');
    const content = contentOf(page?.request ?? []);
    const cut = content.findIndex(({ name }) => name === 'orderTitle');
    expect(allRows(content.slice(0, cut + 1)).filter((row) => row.isProposed === true)).toEqual([]);
    expect(allRows(content.slice(cut + 1)).filter((row) => row.isProposed !== true)).toEqual([]);
  });

  it('never claims that a page prints the required-ness of a proposed row', () => {
    // The envelope of a notification keeps the required-ness of the common one it borrows.
    const rows = pages
      .filter(({ isOutbound }) => isOutbound !== true)
      .flatMap((page) => allRows([...page.request, ...page.response]));
    expect(rows.filter((row) => row.isProposed === true && row.required !== 'unknown')).toEqual([]);
    expect(rows.filter((row) => row.isProposed !== true && row.proposedRequired !== undefined)).toEqual([]);
  });
});

describe('a derived schema', () => {
  it('says how well its operation is documented', () => {
    for (const schema of schemas) expect(schema['x-evidence']).toBe(schema['x-operation'].evidence);
  });

  it('requires of a proposal what the proposal wants, and says so beside it', () => {
    const content = loadOperationSchema('wallet.giveVoucher').$defs.response.properties?.content;
    expect(content?.required).toEqual(['giftId', 'giftStatus', 'expireTime']);
    expect(content?.properties?.giftId).toMatchObject({
      'x-proposed': true,
      'x-required': 'unknown',
      'x-proposed-required': 'yes',
    });
  });

  it('requires nothing beyond the documents and the proposals', () => {
    const unfounded = (schema: PropertySchema): readonly string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
        const isFounded = property['x-required'] === 'yes' || property['x-proposed-required'] === 'yes';
        const isRequired = schema.required?.includes(name) ?? false;
        return [
          ...(isRequired && !isFounded ? [name] : []),
          ...unfounded(property),
          ...unfounded(property.items ?? {}),
        ];
      });
    for (const { $defs, title } of schemas) {
      expect([...unfounded($defs.request), ...unfounded($defs.response)], title).toEqual([]);
    }
  });
});

describe('whoever meets a proposal', () => {
  const readText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const openapi = JSON.parse(readText('./openapi.json')) as {
    paths: Record<string, { post: { operationId: string; description?: string; 'x-evidence': string } }>;
    webhooks: Record<string, { post: { 'x-evidence': string } }>;
    components: { schemas: Record<string, { 'x-evidence'?: string }> };
  };

  it('is told so at the head of its types, and at every field of a partial operation that is one', () => {
    for (const { 'x-operation': operation } of schemas) {
      expect(readText(`./types/${operation.id}.ts`)).toContain(`// Evidence: ${operation.evidence}.`);
    }
    expect(readText('./types/payment.refund.ts')).toMatch(/尚可退的全部（提案 · proposed）/u);
  });

  it('is told so in the OpenAPI description, in words too', () => {
    const items = Object.values(openapi.paths).map(({ post }) => post);
    expect(items).toHaveLength(57);
    for (const { operationId, description = '', ...item } of items) {
      const evidence = loadOperationSchema(operationId)['x-evidence'];
      expect(item['x-evidence'], operationId).toBe(evidence);
      expect(description.startsWith('提案：'), operationId).toBe(evidence === 'proposed');
      expect(openapi.components.schemas[`${operationId}.Request`]?.['x-evidence']).toBe(evidence);
    }
  });

  it('finds what the gateway calls among the webhooks, not among the paths', () => {
    expect(Object.keys(openapi.webhooks)).toEqual(['legacy.notifyTrade', 'payment.notifyTrade']);
  });
});
