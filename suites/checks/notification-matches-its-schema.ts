import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { hasFormat } from '../../contracts/requirements/has-format.ts';
import { sameText } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Check, Judgement, Story, Verdict } from '../check.ts';
import { exampleRequest, exampleStory } from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { isTouched } from '../judging/is-touched.ts';
import { operationOf } from '../judging/operation-of.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Every type, length, list of values, pattern and presence the documents state for what the gateway tells a merchant. */
export const notificationMatchesItsSchema: Check = {
  id: 'notification-matches-its-schema',
  title: { zh: '通知符合文档的字段表', en: "The notification matches the documents' field tables" },
  appliesTo: ({ exchanges }) => exchanges.some((exchange) => outboundOf(exchange) !== undefined),
  judge: ({ exchanges }) =>
    gatherJudgements(
      exchanges.flatMap((exchange) => {
        const operation = outboundOf(exchange);
        return operation ? judgeNotification(exchange, operation) : [];
      }),
    ),
  examples: {
    passes: [notified({})],
    fails: [
      notified({ outTradeNo: 20250301 }),
      notified({ totalAmount: 1 }),
      notified({ paymentStatus: undefined }),
    ],
  },
};

function outboundOf(exchange: Exchange): Operation | undefined {
  const operation = operationOf(exchange.operation);
  return operation?.isOutbound === true ? operation : undefined;
}

function judgeNotification(exchange: Exchange, operation: Operation): readonly Judgement[] {
  const message = requestOf(exchange);
  const violations = new Map(
    validateMessage(operation.id, 'request', message)
      .toReversed()
      .map((violation) => [violation.requirement, violation]),
  );
  return operation.requirements.flatMap((requirement) => {
    const { place, constraint, excluded, id } = requirement;
    if (place?.direction !== 'request' || !constraint || excluded) return [];
    if (!isTouched(message, place.path, constraint)) return [];
    const violation = violations.get(id);
    const verdict = violation
      ? failed(sameText(violation.expected), sameText(violation.actual), `request${violation.pointer}`)
      : judgeForm(requirement, message);
    return [{ requirement: id, operation: operation.id, exchanges: [exchange.id], verdict }];
  });
}

/** A form that no keyword of the schema states; an empty text stands for no value. */
function judgeForm({ place, constraint }: Requirement, message: unknown): Verdict {
  if (constraint?.kind !== 'pattern' || !place) return passed;
  const wrong = readPath(message, place.path).find(
    ({ value }) =>
      (typeof value === 'number' || (typeof value === 'string' && value !== '')) &&
      !hasFormat(constraint, String(value)),
  );
  if (!wrong) return passed;
  const form = sameText(constraint.format ?? constraint.pattern ?? '');
  return failed(form, sameText(JSON.stringify(wrong.value)), `request${wrong.pointer}`);
}

function notified(changes: Readonly<Record<string, string | number | undefined>>): Story {
  const content = {
    notifyType: 'Pay',
    outTradeNo: '20250301run000000000000000000001',
    paymentStatus: 'Success',
    totalAmount: '10.00',
    paidAmount: '10.00',
    ...changes,
  };
  const request = exampleRequest({ action: 'notifyTrade', content });
  return exampleStory([{ operation: 'payment.notifyTrade', request, answer: 'success' }], {
    id: 'scenario:payment/example',
    form: 'scenario',
    system: 'payment',
    operation: 'payment.notifyTrade',
  });
}
