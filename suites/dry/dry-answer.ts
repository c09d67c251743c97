import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { PropertySchema } from '../../schemas/operation-schema.ts';

/** What a request of a dry run is answered with. */
export interface DryAnswer {
  readonly isAccepted: boolean;
  /** The error code of a refusal. */
  readonly code?: string;
}

/**
 * Returns the body of an answer such as the documents describe, so that a story goes on as it would: the request's own
 * values where they come back under the same name, placeholders elsewhere. It is evidence of nothing.
 */
export function dryAnswerBody(
  operation: Operation,
  request: JsonObject,
  { isAccepted, code }: DryAnswer,
): string {
  const { response } = operation.schema.$defs;
  const isEnvelope = operation.envelope === 'paas' || operation.envelope === 'paas-unsigned';
  const sent = { ...request, ...objectOf(request.content) };
  const business = sampleOf(isEnvelope ? (response.properties?.content ?? {}) : response, sent);
  const errorCode = isAccepted ? '00' : (code ?? 'REFUSED_IN_A_DRY_RUN');
  const { uuid, action } = request;
  const envelope = isEnvelope
    ? { uuid, action, success: isAccepted, errorCode, errorMessage: '', content: isAccepted ? business : {} }
    : { ...objectOf(business), returnCode: errorCode, returnDesc: '' };
  return JSON.stringify(envelope);
}

function sampleOf(schema: PropertySchema, sent: JsonObject): unknown {
  const { type, properties, items } = schema;
  if (properties !== undefined || type === 'object') {
    const members = Object.entries(properties ?? {});
    return Object.fromEntries(
      members.map(([name, property]) => [name, sent[name] ?? sampleOf(property, sent)]),
    );
  }
  if (items !== undefined || type === 'array') return [sampleOf(items ?? {}, sent)];
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema['x-unit'] === 'yuan') return type === 'string' ? '1.00' : 1;
  if (type === 'number' || type === 'integer') return 1;
  return type === 'boolean' ? true : 'dry-run';
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
