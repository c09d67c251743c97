import type { EnvelopeKind } from '../operation.ts';
import { b2b } from './b2b.ts';
import type { Envelope } from './envelope.ts';
import { paas } from './paas.ts';
import { paasUnsigned } from './paas-unsigned.ts';
import { posp } from './posp.ts';

const envelopes: Readonly<Record<EnvelopeKind, Envelope>> = {
  paas,
  'paas-unsigned': paasUnsigned,
  posp,
  b2b,
};

/** Returns the envelope of a kind. */
export function envelopeOf(kind: EnvelopeKind): Envelope {
  return envelopes[kind];
}
