import type { Members } from '../../contracts/envelopes/envelope.ts';
import type { Given } from '../../contracts/given.ts';
import { needed } from '../../contracts/need.ts';
import type { Content, Json } from '../../contracts/operation.ts';
import { getAt, isContentPath, setAt } from '../../contracts/read-path.ts';
import type { TestData } from '../../contracts/target.ts';
import type { RequestDraft } from '../case.ts';
import { parentPath, type RequestField } from './field.ts';
import { fitted } from './fitted.ts';
import { cardMethod } from './pay-methods.ts';

/** Returns the operation's example, arranged so that the documents allow the field to stand in it. */
export function contentAround({ operation, path }: RequestField, given: Given): Content {
  const content = operation.example(given);
  // cardCoupons belongs to a card or a coupon, and the example pays with the wallet.
  if (path === 'content.payMethod[].cardCoupons') return { ...content, payMethod: [cardMethod(given, 0.01)] };
  return withRequiredSiblings(operation.schema.$defs.request, content, path, given);
}

/** Where the example has no parent for the field, one is made with what the documents require beside the field. */
function withRequiredSiblings(
  schema: RequestField['operation']['schema']['$defs']['request'],
  content: Content,
  path: string,
  given: Given,
): Content {
  const parent = parentPath(path);
  const inContent = parent?.startsWith('content.') ? parent.slice('content.'.length) : undefined;
  if (parent === undefined || inContent === undefined || getAt(content, parent) !== undefined) return content;
  const required = schema.properties?.content?.properties?.[inContent]?.required ?? [];
  return required
    .map((name) => `${parent}.${name}`)
    .filter((sibling) => sibling !== path)
    .reduce((filled, sibling) => setAt(filled, sibling, providedValue(sibling, given)), content);
}

/** A required sibling is a value the target provides; naming its setting is better than inventing one. */
function providedValue(path: string, given: Given): Json {
  return needed(given, (path.split('.').at(-1) ?? path) as keyof TestData) as Json;
}

/** Returns the text that stands in a field now; empty where it is absent or no text. */
export function currentText({ operation, path }: RequestField, content: Content): string {
  const inEnvelope: Readonly<Record<string, string>> = {
    action: operation.action,
    lang: 'zh_CN',
    signType: 'sha256',
  };
  const value = isContentPath(operation.envelope, path) ? getAt(content, path) : inEnvelope[path];
  return typeof value === 'string' ? value : '';
}

/** Returns a validly signed request with `value` in a field, wherever in the message the field stands. */
export function draftWith({ operation, path }: RequestField, content: Content, value: Json): RequestDraft {
  if (isContentPath(operation.envelope, path)) return { content: setAt(content, path, value) };
  // The signature itself cannot be chosen: it is cut or filled up to the length of the value.
  if (path === 'sign') return { content, tamper: { sign: (sign) => fitted(sign, String(value).length) } };
  const json = JSON.stringify(value);
  return { content, tamper: { members: (members) => replaceMember(members, path, json) } };
}

/** Returns the members with another value for one of them; it keeps its place. */
export function replaceMember(members: Members, name: string, json: string): Members {
  return members.map(([key, value]) => (key === name ? ([key, json] as const) : ([key, value] as const)));
}
