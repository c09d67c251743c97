import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sameText } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { casePairOf, judgeRequirements } from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const rule = 'idempotency.uuid-used-once';
const about = { expectation: { kind: 'either' as const }, requirements: [rule] };
const answering = (prepayId: string) => exampleAnswer({ content: { prepayId } });

/** Of two requests with one uuid one takes effect: the other is refused, or answered with the first one's result. */
export const repeatedUuidTakesNoEffect: Check = {
  id: 'repeated-uuid-takes-no-effect',
  title: { zh: '重复的 uuid 不再次生效', en: 'A repeated uuid takes no second effect' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const pair = casePairOf(story);
    if (!pair) return [];
    const { control, subject, exchanges } = pair;
    const verdict = control && subject ? judgePair(control, subject) : cantTell(onlyOne);
    return judgeRequirements(story, exchanges, (requirement) => (requirement === rule ? verdict : undefined));
  },
  examples: {
    passes: [
      exampleStory([{ step: 'control' }, { answer: exampleRefusal('UUID_DUPLICATE') }], about),
      exampleStory([{ step: 'control' }, { answer: exampleRefusal('X_REQUEST_FREQUENTLY') }], about),
      exampleStory([{ step: 'control', answer: answering('p1') }, { answer: answering('p1') }], about),
      // Side by side it does not matter which of the two was first.
      exampleStory([{ step: 'control', answer: exampleRefusal('UUID_DUPLICATE') }, {}], about),
    ],
    fails: [exampleStory([{ step: 'control', answer: answering('p1') }, { answer: answering('p2') }], about)],
  },
};

function judgePair(control: Exchange, subject: Exchange): Verdict {
  const accepted = [control, subject].filter((exchange) => receptionOf(exchange).kind === 'accepted');
  if (accepted.length === 2) return judgeResults(contentOf(control), contentOf(subject));
  const unclear = [control, subject].map(receptionOf).find((reception) => !isClear(reception));
  if (unclear) return cantTell(describeReception(unclear));
  return accepted.length === 1 ? passed : cantTell(describeReception(receptionOf(control)));
}

/** "Too frequent" is a refusal here, whatever it may mean elsewhere: what was asked for is that nothing more happens. */
function isClear(reception: ReturnType<typeof receptionOf>): boolean {
  const { kind } = reception;
  return kind === 'accepted' || kind === 'rejected' || (kind === 'busy' && reception.code !== '');
}

function judgeResults(first: JsonObject | undefined, second: JsonObject | undefined): Verdict {
  if (Object.keys(first ?? {}).length === 0) return cantTell(nothingTells);
  if (isDeepStrictEqual(first, second)) return passed;
  return failed(
    { zh: '已拒绝,或返回第一次的结果', en: 'rejected, or the first result' },
    sameText(JSON.stringify(second)),
    'response/content',
  );
}

function contentOf(exchange: Exchange): JsonObject | undefined {
  const answer = answerOf(exchange);
  return answer?.form === 'envelope' ? answer.content : undefined;
}

const onlyOne = {
  zh: '第一次请求没有被接受,无从重复',
  en: 'the first request was not accepted, so that there was nothing to repeat',
};

const nothingTells = {
  zh: '两次都被接受,而应答的 content 为空,看不出是否再次生效',
  en: 'both were accepted, and an empty content does not tell whether the second took effect',
};
