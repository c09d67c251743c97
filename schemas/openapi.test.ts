import { describe, expect, it } from 'vitest';
import { deriveSchema } from './derive.ts';
import { loadPages } from './load-pages.ts';
import { renderOpenApi } from './openapi.ts';
import { thrownText } from './parsers/page.fixture.ts';

const schemas = loadPages().pages.map(deriveSchema);
const trade = schemas.filter((schema) => schema['x-operation'].id === 'legacy.createTrade');

describe('the OpenAPI description', () => {
  const openapi = renderOpenApi(schemas);

  it('has one POST per operation, with its evidence', () => {
    expect(openapi).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/paas/micro/cashier/createTrade': {
          servers: [{ url: 'https://uat-paas-gateway.e-buy.com' }],
          post: {
            operationId: 'legacy.createTrade',
            deprecated: true,
            'x-evidence': 'documented',
            tags: ['legacy'],
          },
        },
        '/paas/micro/voucherwallet/getCardVoucherList': {
          post: { 'x-evidence': 'sampled', 'x-path-certainty': 'probable' },
        },
      },
    });
    const called = schemas.filter((schema) => schema['x-operation'].isOutbound !== true);
    expect(Object.keys(openapi.paths ?? {})).toHaveLength(called.length);
  });

  it('allows the content of an answer as object or as JSON text', () => {
    expect(openapi).toMatchObject({
      components: {
        schemas: {
          'legacy.createTrade.Response': {
            properties: {
              content: {
                oneOf: [{ type: 'object' }, { type: 'string', contentMediaType: 'application/json' }],
              },
            },
          },
        },
      },
    });
  });

  it('puts what the gateway calls under webhooks', () => {
    const outbound = trade.map((schema) => ({
      ...schema,
      'x-operation': { ...schema['x-operation'], isOutbound: true as const },
    }));
    expect(renderOpenApi(outbound)).toMatchObject({
      paths: {},
      webhooks: { 'legacy.createTrade': { post: {} } },
    });
  });

  it('refuses two operations on one path', () => {
    const twin = trade.map((schema) => ({
      ...schema,
      'x-operation': { ...schema['x-operation'], id: 'legacy.twin' },
    }));
    expect(thrownText(() => renderOpenApi([...trade, ...twin]))).toMatchInlineSnapshot(`
      "legacy.createTrade and legacy.twin claim the same path /paas/micro/cashier/createTrade [path-claimed-twice]
        where: schemas/sources/
        what to do: compare the paths of the two documents"
    `);
  });
});
