import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Judgement, Story, Verdict } from '../check.ts';
import { exampleRefusal, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { hasOwnCheck } from '../judging/has-own-check.ts';
import {
  type CasePair,
  casePairOf,
  inconclusive,
  judgementOf,
  requirementsOf,
  stepsOf,
} from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { differenceFrom, smallestOf } from '../judging/smallest.ts';
import { cantTell, failed, inapplicable, passed } from '../judging/verdict.ts';

const title = 'legacy.createTrade.request.content.orderTitle.max-length';
const desc = 'legacy.createTrade.request.content.orderDesc.max-length';
const valid = 'schema.valid-request-accepted';

const expectsAcceptance = { expectation: { kind: 'accepted' as const }, requirements: [title] };
const combined = { expectation: { kind: 'accepted' as const }, requirements: [valid, title, desc] };

const random = { expectation: { kind: 'accepted' as const }, requirements: [valid] };

const refusal = exampleRefusal('MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL');
const refusedTogether = [{ answer: refusal, shows: [valid, title, desc] }, { step: 'control' }];

/** A case's request that the documents allow is accepted; a refusal counts only where its control was accepted. */
export const acceptedAsDocumented: Check = {
  id: 'accepted-as-documented',
  title: { zh: '文档允许的请求被接受', en: 'What the documents allow is accepted' },
  appliesTo: ({ line }) => line.form === 'case' && line.expectation?.kind === 'accepted',
  judge: (story) => {
    const pair = casePairOf(story);
    if (!pair) return [];
    return requirementsOf(story).flatMap((requirement) =>
      hasOwnCheck(requirement) ? [] : judgeOne(story, pair, requirement),
    );
  },
  examples: {
    passes: [
      exampleStory([{}], expectsAcceptance),
      exampleStory([{}, { step: 'control' }], expectsAcceptance),
      exampleStory([{ shows: [valid, title, desc] }], combined),
    ],
    fails: [
      exampleStory([{ answer: refusal }, { step: 'control' }], expectsAcceptance),
      // A random request is refused, and so is what is left of it when it is made smaller.
      exampleStory(
        [
          { answer: refusal, shows: [valid] },
          { step: 'control' },
          { step: 'smaller', shows: [valid], request: exampleRequest({ content: {} }), answer: refusal },
          { step: 'smaller', shows: [valid] },
        ],
        random,
      ),
      // One of the parts is refused alone: it is at fault, and nothing else.
      exampleStory(
        [
          ...refusedTogether,
          { step: 'alone', shows: [title], answer: refusal },
          { step: 'alone', shows: [desc] },
        ],
        combined,
      ),
      // Each part is accepted alone: what is refused is that they come together.
      exampleStory(
        [...refusedTogether, { step: 'alone', shows: [title] }, { step: 'alone', shows: [desc] }],
        combined,
      ),
    ],
  },
};

function judgeOne(story: Story, pair: CasePair, requirement: RequirementId): readonly Judgement[] {
  const { subject, exchanges } = pair;
  const one = (verdict: Verdict, on = exchanges) =>
    judgementOf(story, requirement, { exchanges: on, verdict });
  if (subject?.shows && !subject.shows.includes(requirement)) return one(noSuchValue);
  if (subject && receptionOf(subject).kind === 'accepted') return one(passed, [subject]);
  const doubt = inconclusive(pair);
  if (doubt) return one(doubt);
  if (!subject || !pair.control) return one(noControl);
  // The control shows what it holds too: what it was accepted with is not what was refused.
  const parts = stepsOf(story, 'alone');
  const own = [pair.control, ...parts].filter(({ shows }) => shows?.includes(requirement));
  if (own.length > 0) return gatherJudgements(own.flatMap((part) => one(judgePart(part), [part])));
  const smaller = stepsOf(story, 'smaller');
  if (smaller.length > 0) return one(refusedRandom(story, subject, pair.control), [pair.control, ...smaller]);
  // A part that is refused alone explains why the whole was.
  if (parts.some((part) => receptionOf(part).kind === 'rejected')) return [];
  return one(refused(subject));
}

function judgePart(part: Exchange): Verdict {
  const reception = receptionOf(part);
  if (reception.kind === 'accepted') return passed;
  return reception.kind === 'rejected' ? refused(part) : cantTell(describeReception(reception));
}

/** A random request says nothing to a reader; what is left of it when it is made smaller does. */
function refusedRandom(story: Story, subject: Exchange, control: Exchange): Verdict {
  const smallest = smallestOf(story, subject, 'rejected');
  const [said, difference] = [describeReception(receptionOf(smallest)), differenceFrom(control, smallest)];
  return failed(
    { zh: '已接受', en: 'accepted' },
    { zh: `${said.zh};${difference.zh}`, en: `${said.en}; ${difference.en}` },
  );
}

function refused(exchange: Exchange): Verdict {
  return failed({ zh: '已接受', en: 'accepted' }, describeReception(receptionOf(exchange)));
}

const noControl = cantTell({ zh: '没有发出对照请求', en: 'no control request was sent' });

const noSuchValue = inapplicable({
  zh: '用本目标的测试数据拼不出能体现这一点的有效值',
  en: "no valid value that shows it can be made of this target's test data",
});
