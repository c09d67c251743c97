import type { EnvelopeKind } from '../../contracts/operation.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { writeB2bAnswer } from './write-b2b-answer.ts';
import { writePaasAnswer, writeUnsignedAnswer } from './write-paas-answer.ts';
import { writePospAnswer } from './write-posp-answer.ts';

const writers = {
  paas: writePaasAnswer,
  'paas-unsigned': writeUnsignedAnswer,
  posp: writePospAnswer,
  b2b: writeB2bAnswer,
} as const satisfies Record<EnvelopeKind, AnswerWriter>;

/** Returns an answer as JSON text, in the envelope of its operation. */
export const writeAnswer: AnswerWriter = (incoming, outcome) =>
  writers[incoming.call.operation.envelope](incoming, outcome);
