import { readPath } from '../../contracts/read-path.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story } from '../check.ts';
import { exampleAnswer, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement, type ReadAnswer } from '../judging/judge-requirement.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

const judges = [
  judgeRequirement('legacy.createTrade.out-trade-no-echoed', (answer) =>
    judgeEchoAt(answer, 'content.outTradeNo'),
  ),
  judgeRequirement('posp.ecouponPreVerify.trace-no-echoed', (answer) => judgeEchoAt(answer, 'traceNo')),
];

/** An answer that carries a number of the request carries the one it was sent. */
export const orderNumberIsEchoed: Check = {
  id: 'order-number-is-echoed',
  title: { zh: '应答的单号与请求相同', en: 'The answer carries the number of its request' },
  appliesTo: hasAnswersOf('legacy.createTrade', 'posp.ecouponPreVerify'),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [placed('20250301a'), preVerified('20250301b')],
    fails: [placed('20250301z'), preVerified('20250301z')],
  },
};

function judgeEchoAt({ exchange, message }: ReadAnswer, path: string) {
  const [sent] = readPath(requestOf(exchange), path);
  const [given] = readPath(message, path);
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
