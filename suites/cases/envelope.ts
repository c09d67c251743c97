import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import { type CaseFamily, defineCase } from '../case.ts';
import { withRepresentative } from '../drafting/left-to-representative.ts';
import { oddMessageCases } from '../drafting/odd-message-cases.ts';
import { malformedMessages, unregulatedMessages } from '../drafting/odd-messages.ts';
import { oddTextCases } from '../drafting/odd-texts.ts';

/**
 * The plain example of each operation, which every check of answers looks at first; and messages that are none, or none of
 * the usual ones.
 */
export const envelope: CaseFamily = {
  id: 'envelope',
  title: { zh: '报文', en: 'Envelopes' },
  generate: withRepresentative('envelope', (operation) => [
    defineCase({
      about: 'envelope.answer-is-envelope',
      variant: 'example',
      operation,
      family: 'envelope',
      title: {
        zh: `${operation.title.zh}:文档示例请求应被接受`,
        en: `${operation.title.en}: the plain example is accepted`,
      },
      requirements: acceptanceOf(operation),
      expectation: { kind: 'accepted' },
      make: (given) => ({ subject: () => ({ content: operation.example(given) }) }),
    }),
    ...oddMessageCases(operation, 'envelope', [...malformedMessages, ...unregulatedMessages]),
    ...oddTextCases(operation),
  ]),
};

/** What acceptance shows: of a signed request, that a documented signature is accepted. */
function acceptanceOf(operation: Operation): readonly RequirementId[] {
  return isSigned(operation) ? ['signature.valid-request-accepted'] : [];
}
