import type { AnswerWriter } from './answer-writer.ts';
import { objectMembers } from './object-members.ts';

/** Writes flat JSON that begins with `ver` (document 004, new version); unsigned, since its algorithm is unknown. */
export const writeB2bAnswer: AnswerWriter = (_incoming, outcome) => {
  if (outcome.kind === 'accepted') return objectMembers(outcome.content);
  return objectMembers({ ver: 2, statusCode: Number(outcome.error.code), message: outcome.message });
};
