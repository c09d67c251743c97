import type { JsonObject, Members } from '../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { Incoming } from '../rules/incoming.ts';
import type { AnswerWriter, Outcome } from './answer-writer.ts';

/** Writes the PaaS envelope, its members in the order of document 000's example; `sign` follows when it is signed. */
export const writePaasAnswer: AnswerWriter = (incoming, outcome) => [
  ...answerMembers(incoming, outcome),
  ['signType', '"sha256"'],
];

/** Writes the same envelope for systems that know no signature. */
export const writeUnsignedAnswer: AnswerWriter = (incoming, outcome) => answerMembers(incoming, outcome);

function answerMembers(incoming: Incoming, outcome: Outcome): Members {
  const { call, message } = incoming;
  const { operation } = call;
  const isAccepted = outcome.kind === 'accepted';
  return [
    ['uuid', JSON.stringify(echoed(message.uuid) ?? call.ids.uuid())],
    ['action', JSON.stringify(echoed(message.action) ?? operation.action)],
    ['content', contentJson(operation, contentOf(incoming, outcome))],
    ['success', String(isAccepted)],
    ['errorCode', JSON.stringify(isAccepted ? successCode(operation) : outcome.error.code)],
    ['errorMessage', JSON.stringify(isAccepted ? '' : outcome.message)],
    ['timestamp', String(call.now)],
  ];
}

/** Longest uuid and action an answer may carry, in code points (document 002, response table). */
const longestEcho = 50;

function echoed(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  // No text has more code points than units, and counting them takes it apart.
  return value.length <= longestEcho || [...value].length <= longestEcho ? value : undefined;
}

function contentOf({ behaviour }: Incoming, outcome: Outcome): JsonObject {
  if (outcome.kind === 'accepted') return outcome.content;
  return behaviour.refusedContent?.({ code: outcome.error.code, message: outcome.message }) ?? {};
}

/** Where the page says so, content is JSON text inside a JSON string (document 003, remark). */
function contentJson({ answerContent }: Operation, content: JsonObject): string {
  const json = JSON.stringify(content);
  return answerContent === 'json-string' ? JSON.stringify(json) : json;
}

/** Error tables print `00` for success; without a table the signed example of document 000 shows an empty code. */
function successCode({ schema }: Operation): string {
  return schema['x-errors'].some(({ code }) => code === '00') ? '00' : '';
}
