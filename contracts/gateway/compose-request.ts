import type { Members } from '../envelopes/envelope.ts';
import { envelopeOf } from '../envelopes/envelope-of.ts';
import type { Ids } from '../ids.ts';
import type { Content, Operation } from '../operation.ts';

/** What a request is filled with beside its content. */
export interface RequestContext {
  readonly appId: string;
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly lang: string;
  /** Source of the uuid. */
  readonly ids: Ids;
}

/** Returns the members of a request, without `sign`, as the page of its operation lists them. */
export function composeRequest(operation: Operation, content: Content, context: RequestContext): Members {
  const { appId, timestamp, lang, ids } = context;
  const { action, envelope } = operation;
  const uuid = newUuid(operation, ids);
  const members = envelopeOf(envelope).compose({ appId, action, uuid, timestamp, lang }, content);
  // One page lists no lang: a first-level member that its gateway does not know would still be signed.
  const { properties } = operation.schema.$defs.request;
  const hasLang = properties === undefined || properties.lang !== undefined;
  return members.filter(([name]) => name !== 'lang' || hasLang);
}

/** Returns a uuid as long as advised, or as long as the operation's page allows. */
export function newUuid({ schema }: Operation, ids: Ids): string {
  return ids.uuid(schema.$defs.request.properties?.uuid?.maxLength);
}
