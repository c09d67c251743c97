import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { hasFormat } from '../../contracts/requirements/has-format.ts';
import { isWrapped } from '../../contracts/rules/rule.ts';
import { sameText } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Violation } from '../../schemas/violation.ts';
import type { Check, Judgement, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { isRegular } from '../judging/is-regular.ts';
import { isTouched } from '../judging/is-touched.ts';
import { hasAnswers } from '../judging/judge-rule.ts';
import { operationOf } from '../judging/operation-of.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Every type, length, list of values, pattern and presence the documents state for an answer, where the answer touches it. */
export const answerMatchesItsSchema: Check = {
  id: 'answer-matches-its-schema',
  title: { zh: '应答符合文档的字段表', en: "The answer matches the documents' field tables" },
  appliesTo: hasAnswers,
  judge: (story) =>
    gatherJudgements(
      story.exchanges.flatMap((exchange) => {
        const operation = operationOf(exchange.operation);
        return operation && isRegular(exchange) ? judgeAnswer(exchange, operation) : [];
      }),
    ),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_AMOUNT_ERROR') }])],
    fails: [
      exampleStory([{ answer: exampleAnswer({ uuid: 'u'.repeat(51) }) }]),
      exampleStory([{ answer: exampleAnswer({ success: 'true' }) }]),
      exampleStory([{ answer: exampleAnswer({ timestamp: '1740801600000' }) }]),
      exampleStory([{ answer: exampleAnswer({ timestamp: 1740801600 }), operation: 'payment.queryTrade' }]),
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: 10 } }) }]),
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: '12345678.90' } }) }]),
      exampleStory([
        { answer: exampleAnswer({ content: { cardPaid: { useList: [{ paidAmount: '1' }] } } }) },
      ]),
    ],
  },
};

function judgeAnswer(exchange: Exchange, operation: Operation): readonly Judgement[] {
  const answer = answerOf(exchange);
  if (answer?.form !== 'envelope') return [];
  const { message, isSuccess } = answer;
  const violations = violationsOf(exchange, message, operation);
  return statementsOn(operation)
    .filter(({ requirement }) => isSuccess === true || !isForSuccessOnly(requirement, operation))
    .filter(({ path, constraint }) => isTouched(message, path, constraint))
    .map((statement) => ({
      requirement: statement.requirement.id,
      operation: operation.id,
      exchanges: [exchange.id],
      verdict:
        verdictOf(violations.get(statement.requirement.id)) ??
        judgeForm(statement, { operation, request: requestOf(exchange), message }),
    }));
}

/** The first violation of each requirement; what only sends a deliberately wrong request back is none. */
function violationsOf(
  exchange: Exchange,
  message: unknown,
  operation: Operation,
): ReadonlyMap<string, Violation> {
  const request = requestOf(exchange);
  const violations = validateMessage(operation.id, 'response', message).filter(
    ({ path, kind }) => kind === 'required' || !isEcho({ operation, request, message }, path),
  );
  return new Map(violations.toReversed().map((violation) => [violation.requirement, violation]));
}

interface Pair {
  readonly operation: Operation;
  readonly request: unknown;
  readonly message: unknown;
}

/** What is sent back as it came, of the envelope; of the content only where the request was wrong there. */
function isEcho({ operation, request, message }: Pair, path: string): boolean {
  const sent = readPath(request, path).map(({ value }) => value);
  const given = readPath(message, path).map(({ value }) => value);
  if (sent.length === 0 || !given.every((value) => sent.includes(value))) return false;
  if (!path.includes('.')) return true;
  return validateMessage(operation.id, 'request', request).some((violation) => violation.path === path);
}

function verdictOf(violation: Violation | undefined): Verdict | undefined {
  if (!violation) return undefined;
  const { expected, actual, pointer } = violation;
  return failed(sameText(expected), sameText(actual), `response${pointer}`);
}

/** A form that no keyword of the schema states: a timestamp in milliseconds, a day of the calendar. */
function judgeForm({ path, constraint }: Statement, pair: Pair): Verdict {
  if (constraint.kind !== 'pattern') return passed;
  const wrong = readPath(pair.message, path).find(
    ({ value }) => (isText(value) || typeof value === 'number') && !hasFormat(constraint, String(value)),
  );
  if (!wrong || isEcho(pair, path)) return passed;
  const form = sameText(constraint.format ?? constraint.pattern ?? '');
  return failed(form, sameText(JSON.stringify(wrong.value)), `response${wrong.pointer}`);
}

/** An empty text stands for no value, which is a matter of presence. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** The tables describe the answer of a success: what must be there need not be there where nothing was done. */
function isForSuccessOnly({ place, constraint }: Requirement, operation: Operation): boolean {
  const isPresence = constraint?.kind === 'required' || constraint?.kind === 'required-when';
  return isPresence && (!isWrapped(operation) || (place?.path.startsWith('content.') ?? false));
}

interface Statement {
  readonly requirement: Requirement;
  readonly path: string;
  readonly constraint: NonNullable<Requirement['constraint']>;
}

const statements = new Map<string, readonly Statement[]>();

/** The requirements of an operation that a schema keyword states for its answer. */
function statementsOn(operation: Operation): readonly Statement[] {
  const known = statements.get(operation.id);
  if (known) return known;
  const found = operation.requirements.flatMap((requirement) => {
    const { place, constraint, excluded } = requirement;
    if (place?.direction !== 'response' || !constraint || excluded) return [];
    return [{ requirement, path: place.path, constraint }];
  });
  statements.set(operation.id, found);
  return found;
}
