import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { objectMembers } from './object-members.ts';

const dated = /^\d{8}/;

/** Writes bare business JSON, as documents 001 and 004 show it; a refusal has its code in returnCode. */
export const writePospAnswer: AnswerWriter = ({ call, message }, outcome) => {
  if (outcome.kind === 'accepted') return objectMembers(outcome.content);
  const { traceNo } = message;
  // An answered traceNo begins with a date; what was sent otherwise cannot be given back.
  const isEchoable = typeof traceNo === 'string' && dated.test(traceNo);
  return objectMembers({
    ...(isEchoable ? { traceNo } : {}),
    transDate: shanghaiDateTime(call.now),
    returnCode: outcome.error.code,
    returnDesc: outcome.message,
  });
};
