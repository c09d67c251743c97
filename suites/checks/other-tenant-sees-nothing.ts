import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { casePairOf, inconclusive, judgeRequirements } from '../judging/judge-case.ts';
import { receptionOf } from '../judging/reception.ts';
import { failed, passed } from '../judging/verdict.ts';

const rule = 'security.other-tenant-sees-nothing';
const about = { expectation: { kind: 'rejected' as const, codes: [] }, requirements: [rule] };
const own = exampleAnswer({ content: { cardList: [{ cardNo: '6666940001' }] } });

const withoutContent = { step: 'control', answer: exampleAnswer({ content: undefined }) };

/** An app of another tenant is refused, or gets an answer in which nothing is what the own app gets. */
export const otherTenantSeesNothing: Check = {
  id: 'other-tenant-sees-nothing',
  title: { zh: '其他租户看不到本租户的数据', en: 'Other tenants see nothing' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const pair = casePairOf(story);
    if (!pair) return [];
    const { control, subject, exchanges } = pair;
    const verdict = inconclusive(pair) ?? (control && subject ? judgePair(control, subject) : undefined);
    return judgeRequirements(story, exchanges, (requirement) => (requirement === rule ? verdict : undefined));
  },
  examples: {
    passes: [
      exampleStory([{ step: 'control', answer: own }, { answer: exampleRefusal('NOT_FOUND') }], about),
      exampleStory(
        [{ step: 'control', answer: own }, { answer: exampleAnswer({ content: { cardList: [] } }) }],
        about,
      ),
      exampleStory(
        [
          { step: 'control', answer: exampleAnswer({ content: { count: 0 } }) },
          { answer: exampleAnswer({ content: { count: 0 } }) },
        ],
        about,
      ),
      exampleStory([withoutContent, { ...withoutContent, step: 'subject' }], about),
    ],
    fails: [exampleStory([{ step: 'control', answer: own }, { answer: own }], about)],
  },
};

/** The same answer means the same data, where there is something in it that only the own app should get. */
function judgePair(control: Exchange, subject: Exchange): Verdict {
  if (receptionOf(subject).kind === 'rejected') return passed;
  const [own, other] = [contentOf(control), contentOf(subject)];
  const isShared = isDeepStrictEqual(own, other) && leavesOf(other).some((leaf) => isTelling(leaf, subject));
  return isShared
    ? failed(
        { zh: '已拒绝,或没有本租户的数据', en: "rejected, or nothing of this tenant's" },
        {
          zh: '已接受,应答与本租户的应用所得相同',
          en: "accepted, with the answer the tenant's own app gets",
        },
        'response/content',
      )
    : passed;
}

/** Shorter values are codes and counts that any tenant's answer may hold. */
const shortestTelling = 6;

/** What the request held already is no news. */
function isTelling(leaf: unknown, exchange: Exchange): boolean {
  const text = String(leaf);
  return text.length >= shortestTelling && !exchange.request.body.value.includes(text);
}

function leavesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

function contentOf(exchange: Exchange): JsonObject | undefined {
  const answer = answerOf(exchange);
  return answer?.form === 'envelope' ? answer.content : undefined;
}
