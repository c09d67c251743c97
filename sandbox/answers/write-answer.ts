import { messageJson } from '../../contracts/envelopes/members-json.ts';
import type { EnvelopeKind } from '../../contracts/operation.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { sign } from '../../contracts/signing/sign.ts';
import type { Fault } from '../fault.ts';
import type { Incoming } from '../rules/incoming.ts';
import type { AnswerWriter, Outcome } from './answer-writer.ts';
import { writeB2bAnswer } from './write-b2b-answer.ts';
import { writePaasAnswer, writeUnsignedAnswer } from './write-paas-answer.ts';
import { writePospAnswer } from './write-posp-answer.ts';

const writers = {
  paas: writePaasAnswer,
  'paas-unsigned': writeUnsignedAnswer,
  posp: writePospAnswer,
  b2b: writeB2bAnswer,
} as const satisfies Record<EnvelopeKind, AnswerWriter>;

/** Returns an answer as JSON text: in the envelope of its operation, as the faults leave it, signed where it is to be. */
export function writeAnswer(incoming: Incoming, outcome: Outcome, faults: readonly Fault[]): string {
  const { envelope } = incoming.call.operation;
  const written = writers[envelope](incoming, outcome);
  const members = faults.reduce(
    (current, fault) => fault.answer?.(current, incoming, outcome) ?? current,
    written,
  );
  if (envelope !== 'paas') return messageJson(members);
  // An unknown app has no secret of its own: its answer is signed like the sandbox's own app's.
  const signature = faults.reduce<string | undefined>(
    (current, fault) =>
      fault.signature === undefined ? current : fault.signature(current ?? '', members, incoming),
    sign(paas, members, incoming.call.app.secret),
  );
  return messageJson(signature === undefined ? members : [...members, ['sign', JSON.stringify(signature)]]);
}
