import type { Answer, ContentKind, Envelope, EnvelopeContext, JsonObject, Members } from './envelope.ts';
import { compactJsonOf } from './members-json.ts';
import { readJsonObject, textOf } from './read-json-object.ts';

/** The signed PaaS envelope, its members in the order the documents list them (document 002, request table). */
export const paas: Envelope = {
  kind: 'paas',
  isSigned: true,
  compose: (context, content) => [
    ...openingMembers(context),
    ['signType', '"sha256"'],
    ['content', compactJsonOf(content)],
  ],
  readAnswer: readPaasAnswer,
};

/** Returns the members every PaaS request begins with; `lang` too, which the client leaves out where a page does not list it. */
export function openingMembers(context: EnvelopeContext): Members {
  return [
    ['uuid', JSON.stringify(context.uuid)],
    ['appId', JSON.stringify(context.appId)],
    ['action', JSON.stringify(context.action)],
    ['timestamp', String(context.timestamp)],
    ['lang', JSON.stringify(context.lang)],
  ];
}

/** Reads a PaaS answer; `content` may be an object or a JSON string holding one (document 003, remark). */
export function readPaasAnswer(body: Uint8Array): Answer {
  const reading = readJsonObject(body);
  if (reading.form === 'unreadable') return reading;
  const { object } = reading;
  const { content, contentKind } = readContent(object.content);
  return {
    form: 'envelope',
    message: contentKind === 'json-string' ? { ...object, content } : object,
    isSuccess: typeof object.success === 'boolean' ? object.success : undefined,
    code: textOf(object.errorCode),
    errorMessage: textOf(object.errorMessage),
    content,
    contentKind,
  };
}

function readContent(value: unknown): { content: JsonObject | undefined; contentKind: ContentKind } {
  if (value === undefined || value === null) return { content: undefined, contentKind: 'absent' };
  if (typeof value === 'string') {
    const reading = readJsonObject(value);
    return reading.form === 'object'
      ? { content: reading.object, contentKind: 'json-string' }
      : { content: undefined, contentKind: 'unreadable' };
  }
  return isJsonObject(value)
    ? { content: value, contentKind: 'object' }
    : { content: undefined, contentKind: 'unreadable' };
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
