import { envelopeRules } from './envelope.ts';
import { errorRules } from './errors.ts';
import { idempotencyRules } from './idempotency.ts';
import { lengthRules } from './length.ts';
import { moneyRules } from './money.ts';
import { numberRules } from './number.ts';
import { pactRules } from './pact.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schema.ts';
import { securityRules } from './security.ts';
import { signatureRules } from './signature.ts';
import { stateRules } from './state.ts';
import { transportRules } from './transport.ts';
import { undocumentedRules } from './undocumented.ts';

/** Every requirement that belongs to no single operation, by family. */
export const allRules: readonly Rule[] = [
  ...envelopeRules,
  ...signatureRules,
  ...transportRules,
  ...errorRules,
  ...undocumentedRules,
  ...moneyRules,
  ...idempotencyRules,
  ...stateRules,
  ...schemaRules,
  ...lengthRules,
  ...numberRules,
  ...securityRules,
  ...pactRules,
];
