import { operations } from '../../contracts/catalogue.generated.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { isWrapped } from '../../contracts/rules/rule.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story } from '../check.ts';
import { exampleAnswer, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement, type ReadAnswer } from '../judging/judge-requirement.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

/** An answer has to repeat a number or id of its request: every declared rule of an operation that is called so. */
interface Echo {
  readonly operation: string;
  readonly requirement: Requirement;
  /** Where it stands in the request, and in the answer. */
  readonly sentAt: string;
  readonly givenAt: string;
}

const echoes: readonly Echo[] = operations.flatMap((operation) =>
  operation.requirements.flatMap((requirement) => echoOf(operation, requirement)),
);

const judges = echoes.map(({ requirement, sentAt, givenAt }) =>
  judgeRequirement(requirement.id, (answer) => judgeEchoAt(answer, sentAt, givenAt)),
);

/** An answer that carries a number or an id of the request carries the one it was sent. */
export const orderNumberIsEchoed: Check = {
  id: 'order-number-is-echoed',
  title: {
    zh: '应答带回的单号、编号与请求相同',
    en: 'The answer carries the numbers and ids of its request',
  },
  appliesTo: hasAnswersOf(...new Set(echoes.map(({ operation }) => operation))),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [placed('20250301a'), preVerified('20250301b'), inquired('6666940001')],
    fails: [placed('20250301z'), preVerified('20250301z'), inquired('6666****01')],
  },
};

function echoOf(operation: Operation, requirement: Requirement): readonly Echo[] {
  const { id, place } = requirement;
  if (!id.endsWith('-echoed') || place?.direction !== 'response') return [];
  const name = place.path.slice(place.path.lastIndexOf('.') + 1);
  const sentAt = isWrapped(operation) ? `content.${name}` : name;
  return [{ operation: operation.id, requirement, sentAt, givenAt: place.path }];
}

function judgeEchoAt({ exchange, message }: ReadAnswer, sentAt: string, givenAt: string) {
  const [sent] = readPath(requestOf(exchange), sentAt);
  const [given] = readPath(message, givenAt);
  if (sent === undefined || given === undefined) return undefined;
  return given.value === sent.value
    ? passed
    : failed(sameText(String(sent.value)), sameText(String(given.value)), `response${given.pointer}`);
}

function placed(outTradeNo: string): Story {
  const request = exampleRequest({ content: { outTradeNo: '20250301a' } });
  return exampleStory([{ request, answer: exampleAnswer({ content: { outTradeNo } }) }]);
}

function preVerified(traceNo: string): Story {
  const request = { traceNo: '20250301b' };
  return exampleStory([
    { operation: 'posp.ecouponPreVerify', request, answer: { returnCode: '00', traceNo } },
  ]);
}

function inquired(cashCardNo: string): Story {
  const request = exampleRequest({ content: { cashCardNo: '6666940001' } });
  const content: JsonObject = { cardInfo: { cashCardNo } };
  return exampleStory([{ operation: 'card.inquiryCardInfo', request, answer: exampleAnswer({ content }) }]);
}
