import type { FindingList } from './import-finding.ts';
import type { ListedInterface } from './imported-interface.ts';
import { pointerStep, resolvePointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, memberOf, objectsOf, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import { readOpenApiOperation } from './openapi-operation.ts';
import { pathOf } from './yapi-export.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An operation of an OpenAPI or Swagger document with what it stands in. */
export interface OpenApiPlace {
  readonly document: JsonObject;
  readonly operation: JsonObject;
  /** Parameters of the path, shared by its operations. */
  readonly shared: unknown;
}

/** Lists the operations of an OpenAPI 3 or Swagger 2 document, whose paths get the prefix of server or basePath. */
export function listOpenApiOperations(
  name: string,
  document: JsonObject,
  findings: FindingList,
): readonly ListedInterface[] {
  const paths = memberOf(document, 'paths');
  if (!isJsonObject(paths)) return [];
  const prefix = prefixOf(document);
  return Object.keys(paths).flatMap((key) => {
    const at = `${name}#/paths${pointerStep(key)}`;
    const item = itemOf(document, memberOf(paths, key));
    const path = pathOf(`${prefix}${key}`);
    if (item === undefined || path === undefined) {
      findings.add('interface-unreadable', at, key);
      return [];
    }
    return methods.flatMap((method) => {
      const operation = memberOf(item, method);
      if (!isJsonObject(operation)) return [];
      return [
        listOperation(
          name,
          { path, method, at: `${at}/${method}` },
          { document, operation, shared: memberOf(item, 'parameters') },
        ),
      ];
    });
  });
}

function listOperation(
  name: string,
  address: { readonly path: string; readonly method: string; readonly at: string },
  place: OpenApiPlace,
): ListedInterface {
  const { operation } = place;
  const title = textOf(memberOf(operation, 'summary')) || textOf(memberOf(operation, 'operationId'));
  const [category] = Array.isArray(memberOf(operation, 'tags'))
    ? (memberOf(operation, 'tags') as unknown[])
    : [];
  const yapiId = memberOf(operation, 'x-yapi-id');
  const listed = {
    at: address.at,
    ...(typeof yapiId === 'number' && Number.isSafeInteger(yapiId) ? { yapiId } : {}),
    title: (title === '' ? address.path : title).slice(0, importLimits.nameLength),
    method: address.method.toUpperCase(),
    path: address.path,
    ...(typeof category === 'string' && category !== '' ? { category } : {}),
  };
  return { ...listed, read: () => readOpenApiOperation(place, { ...listed, document: name }) };
}

/** A path item may stand elsewhere in the document. */
function itemOf(document: JsonObject, item: unknown): JsonObject | undefined {
  if (!isJsonObject(item)) return undefined;
  const reference = textOf(memberOf(item, '$ref'));
  if (!reference.startsWith('#')) return item;
  const target = resolvePointer(document, reference.slice(1));
  return isJsonObject(target) ? { ...target, ...item } : undefined;
}

/** Swagger's basePath, or the path of the first server. */
function prefixOf(document: JsonObject): string {
  const [server] = objectsOf(memberOf(document, 'servers'));
  const written = textOf(memberOf(document, 'basePath')) || textOf(server && memberOf(server, 'url'));
  const path = pathOf(written.replace(/\{[^}]*\}/gu, 'x'));
  return path === undefined || path === '/' ? '' : path;
}
