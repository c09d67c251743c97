import { amountsAreInRule } from './amounts-are-in-rule.ts';
import { amountsArePossible } from './amounts-are-possible.ts';
import { appIsKnown } from './app-is-known.ts';
import { bodyIsJsonObject } from './body-is-json-object.ts';
import { datePrefixIsToday } from './date-prefix-is-today.ts';
import { envelopeIsComplete } from './envelope-is-complete.ts';
import { fieldsAreDocumented } from './fields-are-documented.ts';
import { formsAreDocumented } from './forms-are-documented.ts';
import type { Rule } from './incoming.ts';
import { lengthsAreDocumented } from './lengths-are-documented.ts';
import { numberIsUnused } from './number-is-unused.ts';
import { orderIsNotRepeatedSoon } from './order-is-not-repeated-soon.ts';
import { signatureVerifies } from './signature-verifies.ts';
import { uuidIsUnique } from './uuid-is-unique.ts';

/** The one list that decides which rule answers first when a request breaks several; business rules come after all. */
export const admissionRules: readonly Rule[] = [
  bodyIsJsonObject,
  envelopeIsComplete,
  appIsKnown,
  signatureVerifies,
  uuidIsUnique,
  lengthsAreDocumented,
  fieldsAreDocumented,
  formsAreDocumented,
  datePrefixIsToday,
  orderIsNotRepeatedSoon,
  numberIsUnused,
  amountsArePossible,
  amountsAreInRule,
];
