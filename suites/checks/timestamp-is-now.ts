import { timestampToleranceMs } from '../../contracts/rules/envelope.ts';
import type { Text } from '../../schemas/text.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The answer's timestamp is in milliseconds and close to the time of the exchange. */
export const timestampIsNow: Check = {
  id: 'timestamp-is-now',
  title: { zh: '应答时间戳为当前毫秒时间', en: "The answer's timestamp is now, in milliseconds" },
  appliesTo: hasAnswers,
  judge: judgeRule('envelope.timestamp-is-now', (exchange) => {
    const answer = answerOf(exchange);
    // A missing or mistyped timestamp is what the schema's requirements judge.
    if (answer?.form !== 'envelope' || typeof answer.message.timestamp !== 'number') return undefined;
    return judgeTimestamp(answer.message.timestamp, Date.parse(exchange.at));
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ answer: exampleAnswer({ timestamp: 1740801900000 }) }])],
    fails: [
      exampleStory([{ answer: exampleAnswer({ timestamp: 1740801600 }) }]),
      exampleStory([{ answer: exampleAnswer({ timestamp: 1740805200000 }) }]),
    ],
  },
};

function judgeTimestamp(timestamp: number, now: number): Verdict {
  if (Math.abs(timestamp - now) <= timestampToleranceMs) return passed;
  const isSeconds = Math.abs(timestamp * 1000 - now) <= timestampToleranceMs;
  const actual: Text = isSeconds
    ? { zh: `${timestamp}(单位是秒)`, en: `${timestamp} (in seconds)` }
    : { zh: `${timestamp}(相差 ${timestamp - now} 毫秒)`, en: `${timestamp} (${timestamp - now} ms off)` };
  return failed({ zh: `约 ${now}`, en: `about ${now}` }, actual, 'response/timestamp');
}
