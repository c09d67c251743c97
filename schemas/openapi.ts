import { generatedMark } from './derive.ts';
import { documentedHost } from './documented-hosts.ts';
import { KitError } from './kit-error.ts';
import type { ConditionSchema, OperationSchema, PropertySchema } from './operation-schema.ts';
import { systemOf, systemTitles } from './systems.ts';

type Json = { readonly [key: string]: unknown };

/** The deprecated chapter of document 000. */
const deprecatedSystems = ['legacy'];

/**
 * Returns the OpenAPI 3.1 description of all operations. What the gateway calls stands under `webhooks`. Throws a
 * KitError where two operations claim one path.
 */
export function renderOpenApi(schemas: readonly OperationSchema[]): Json {
  const sorted = [...schemas].sort((a, b) => (a['x-operation'].id < b['x-operation'].id ? -1 : 1));
  const called = sorted.filter((schema) => schema['x-operation'].isOutbound !== true);
  const calling = sorted.filter((schema) => schema['x-operation'].isOutbound === true);
  requireOwnPaths(called);
  const systems = Object.keys(systemTitles).filter((system) =>
    sorted.some((schema) => systemOf(schema['x-operation'].id) === system),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'e-Buy (易百) PaaS gateway',
      version: '1.0.0',
      summary: 'Derived from the documents; not published by e-Buy.',
      description: [
        '由文档推导，易百并未发布。每个操作的 x-evidence 说明其依据的完整程度；proposed 只是提案。',
        'Derived from the documents. `x-evidence` says how well an operation is documented; `proposed` is a proposal only.',
        'Requests are authenticated by the `sign` member of the body, which OpenAPI cannot express as a security scheme.',
      ].join('\n\n'),
      license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
    },
    'x-generated': generatedMark,
    servers: serversOf(systems),
    security: [],
    tags: systems.map((system) => ({ name: system, description: bothTitles(system) })),
    paths: Object.fromEntries(called.map((schema) => [schema['x-operation'].path, pathItem(schema)])),
    ...(calling.length === 0
      ? {}
      : {
          webhooks: Object.fromEntries(
            calling.map((schema) => [schema['x-operation'].id, operationItem(schema)]),
          ),
        }),
    components: { schemas: Object.fromEntries(sorted.flatMap(componentsOf)) },
  };
}

function pathItem(schema: OperationSchema): Json {
  const host = documentedHost(systemOf(schema['x-operation'].id));
  return {
    ...(host === undefined
      ? {}
      : { servers: [{ url: host.url, description: `${host.title.zh} · ${host.title.en}` }] }),
    ...operationItem(schema),
  };
}

function operationItem(schema: OperationSchema): Json {
  const operation = schema['x-operation'];
  const system = systemOf(operation.id);
  const reference = (half: 'Request' | 'Response') => ({
    $ref: `#/components/schemas/${operation.id}.${half}`,
  });
  return {
    [operation.method.toLowerCase()]: {
      operationId: operation.id,
      summary: `${operation.title.zh} · ${operation.title.en}`,
      ...describe(schema),
      tags: [system],
      ...(deprecatedSystems.includes(system) ? { deprecated: true } : {}),
      'x-evidence': operation.evidence,
      ...(operation.yapiId === undefined ? {} : { 'x-yapi-id': operation.yapiId }),
      ...(operation.methodCertainty === undefined ? {} : { 'x-method-certainty': operation.methodCertainty }),
      ...(operation.pathCertainty === undefined ? {} : { 'x-path-certainty': operation.pathCertainty }),
      'x-sources': operation.sources,
      ...(schema['x-errors'].length === 0 ? {} : { 'x-errors': schema['x-errors'] }),
      requestBody: { required: true, content: { 'application/json': { schema: reference('Request') } } },
      responses: {
        '200': {
          description: 'The answer; whether it succeeded is told in its body. 应答，成功与否见报文。',
          content: { 'application/json': { schema: reference('Response') } },
        },
      },
    },
  };
}

const proposal =
  '提案：只知标题与编号，路径、动作与字段均为本工具所拟。 Proposal: only title and id are known; path, action and fields are made up by this kit.';

/** Readers of a rendered page see no extensions: a proposal says in words that it is one. Remarks of page texts stay there. */
function describe(schema: OperationSchema): Json {
  const { notes, evidence } = schema['x-operation'];
  const remarks = schema['x-remarks']
    .filter(({ source }) => source.document.startsWith('records/'))
    .map(({ text }) => text);
  const parts = [...(evidence === 'proposed' ? [proposal] : []), ...notes, ...remarks];
  return parts.length === 0 ? {} : { description: parts.join('\n\n') };
}

function componentsOf(schema: OperationSchema): readonly (readonly [string, Json])[] {
  const { id, evidence } = schema['x-operation'];
  return [
    [`${id}.Request`, { 'x-evidence': evidence, ...declareConditions(schema.$defs.request) }],
    [
      `${id}.Response`,
      { 'x-evidence': evidence, ...withEitherContent(declareConditions(schema.$defs.response)) },
    ],
  ];
}

/** OpenAPI linters want a property declared where it is required, so a condition's `then` names it once more. */
function declareConditions(schema: PropertySchema): PropertySchema {
  const { properties, items, allOf } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: mapValues(properties, declareConditions) }),
    ...(items === undefined ? {} : { items: declareConditions(items) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(declareThen) }),
  };
}

function declareThen(condition: ConditionSchema): ConditionSchema {
  const { required } = condition.then;
  const properties = Object.fromEntries(required.map((name) => [name, true]));
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
  return { ...condition, then: { ...condition.then, ...{ properties } } };
}

function mapValues(
  properties: Readonly<Record<string, PropertySchema>>,
  map: (schema: PropertySchema) => PropertySchema,
): Readonly<Record<string, PropertySchema>> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, map(schema)]));
}

/** An answer's `content` may come as the object or as its JSON text: the documents show both. */
function withEitherContent(response: PropertySchema): Json {
  const content = response.properties?.content;
  if (content?.type !== 'object') return { ...response };
  const text = {
    type: 'string',
    description: '同一对象的 JSON 文本 · the same object as JSON text',
    contentMediaType: 'application/json',
    contentSchema: { type: 'object' },
  };
  return { ...response, properties: { ...response.properties, content: { oneOf: [content, text] } } };
}

function serversOf(systems: readonly string[]): readonly Json[] {
  const hosts = systems.flatMap((system) => documentedHost(system) ?? []);
  return [...new Set(hosts)].map(({ url, title }) => ({ url, description: `${title.zh} · ${title.en}` }));
}

function bothTitles(system: string): string {
  const title = systemTitles[system];
  return title === undefined ? system : `${title.zh} · ${title.en}`;
}

function requireOwnPaths(schemas: readonly OperationSchema[]): void {
  const owners = new Map<string, string>();
  for (const { 'x-operation': operation } of schemas) {
    const owner = owners.get(operation.path);
    if (owner !== undefined) throw pathClaimedTwice(operation.path, owner, operation.id);
    owners.set(operation.path, operation.id);
  }
}

function pathClaimedTwice(path: string, first: string, second: string): KitError {
  return new KitError({
    code: 'path-claimed-twice',
    what: {
      zh: `${first} 与 ${second} 使用同一路径 ${path}`,
      en: `${first} and ${second} claim the same path ${path}`,
    },
    where: 'schemas/sources/',
    hint: { zh: '核对两份文档的路径', en: 'compare the paths of the two documents' },
  });
}
