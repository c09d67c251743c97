import type { Members } from '../../contracts/envelopes/envelope.ts';
import { compactJsonOf } from '../../contracts/envelopes/members-json.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Content, Json, Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath, removeAt, setAt } from '../../contracts/read-path.ts';
import type { RequestDraft } from '../case.ts';
import { alterMember } from './altered-request.ts';
import type { RequestField } from './field.ts';

/** A field and what shall stand in it; undefined: nothing. */
export interface Placement {
  readonly field: Pick<RequestField, 'path'>;
  readonly value: Json | undefined;
}

/** Returns a validly signed request with these values in their fields, wherever in the message the fields stand. */
export function draftWithAll(
  operation: Operation,
  content: Content,
  placements: readonly Placement[],
): RequestDraft {
  const isInContent = ({ field }: Placement) => isContentPath(operation.envelope, field.path);
  const placed = placements
    .filter(isInContent)
    .reduce(
      (current, { field, value }) =>
        value === undefined ? removeAt(current, field.path) : setAt(current, field.path, value),
      content,
    );
  const tamper = tamperOf(placements.filter((placement) => !isInContent(placement)));
  return { content: placed, ...(tamper && { tamper }) };
}

/** Returns a validly signed request with `value` in a field; undefined leaves the field out. */
export function draftWith(field: RequestField, content: Content, value: Json | undefined): RequestDraft {
  return draftWithAll(field.operation, content, [{ field, value }]);
}

function tamperOf(placements: readonly Placement[]): Tamper | undefined {
  if (placements.length === 0) return undefined;
  const members = placements.filter(({ field }) => field.path !== 'sign');
  const sign = placements.find(({ field }) => field.path === 'sign');
  return {
    members: (composed) => members.reduce(placeMember, composed),
    ...(sign && signPlaced(sign.value)),
  };
}

/** The signature is added after signing, so that it alone is put in its place afterwards. */
function signPlaced(value: Json | undefined): Pick<Tamper, 'sign' | 'body'> {
  if (value === undefined || typeof value === 'string') return { sign: () => value };
  return { body: (body) => alterMember(body, 'sign', () => compactJsonOf(value)) };
}

/** A member that is replaced keeps its place; one that was not there comes last. */
function placeMember(members: Members, { field: { path }, value }: Placement): Members {
  if (value === undefined) return members.filter(([key]) => key !== path);
  const json = compactJsonOf(value);
  if (!members.some(([key]) => key === path)) return [...members, [path, json]];
  return members.map(([key, known]) => [key, key === path ? json : known]);
}

/** Returns what stands in a field of a request now; undefined where it is absent. */
export function currentValue({ operation, path }: RequestField, content: Content): Json | undefined {
  if (isContentPath(operation.envelope, path)) return getAt(content, path);
  const inEnvelope: Readonly<Record<string, Json>> = {
    action: operation.action,
    lang: 'zh_CN',
    signType: 'sha256',
    content,
  };
  return inEnvelope[path];
}

/** Returns the text that stands in a field now; empty where it is absent or no text. */
export function currentText(field: RequestField, content: Content): string {
  const value = currentValue(field, content);
  return typeof value === 'string' ? value : '';
}
