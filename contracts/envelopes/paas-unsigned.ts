import type { Envelope } from './envelope.ts';
import { compactJsonOf } from './members-json.ts';
import { openingMembers, readPaasAnswer } from './paas.ts';

/** The cashier plugin's envelope: its pages list neither `signType` nor `sign` in the request. */
export const paasUnsigned: Envelope = {
  kind: 'paas-unsigned',
  isSigned: false,
  compose: (context, content) => [...openingMembers(context), ['content', compactJsonOf(content)]],
  readAnswer: readPaasAnswer,
};
