import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import type { Check, Judgement, Story, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasOwnCheck } from '../judging/has-own-check.ts';
import {
  type CasePair,
  casePairOf,
  inconclusive,
  judgementOf,
  judgeRequirements,
} from '../judging/judge-case.ts';
import { describeBound, observedBound } from '../judging/observed-bound.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { differenceFrom, smallestOf } from '../judging/smallest.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

type Rejection = Extract<Expectation, { kind: 'rejected' }>;

const overlong = {
  expectation: { kind: 'rejected' as const, codes: [] },
  requirements: ['legacy.createTrade.request.content.orderTitle.max-length'],
};

const randomMistake = { ...overlong, requirements: ['schema.wrong-request-refused'] };

const wrongDate = {
  expectation: { kind: 'rejected' as const, codes: ['MICRO_CASHIER_TXN_NO_NOT_MATCHED'] },
  requirements: ['legacy.createTrade.error.MICRO_CASHIER_TXN_NO_NOT_MATCHED'],
};

/** A case's request that breaks a requirement is rejected, with a documented code where the case names codes. */
export const rejectedAsDocumented: Check = {
  id: 'rejected-as-documented',
  title: { zh: '违反要求的请求被拒绝', en: 'What breaks a requirement is rejected' },
  appliesTo: ({ line }) => line.form === 'case' && line.expectation?.kind === 'rejected',
  judge: (story) => {
    const pair = casePairOf(story);
    const { expectation } = story.line;
    if (!pair || expectation?.kind !== 'rejected') return [];
    if (pair.subject?.shows) return judgeRandom(story, pair);
    return judgeRequirements(story, pair.exchanges, (requirement) =>
      hasOwnCheck(requirement)
        ? undefined
        : withBound(judgePair(pair, expectation, isOfCode(requirement)), story, pair, requirement),
    );
  },
  examples: {
    passes: [
      exampleStory([{ step: 'control' }, { answer: exampleRefusal('ANY_CODE') }], overlong),
      exampleStory(
        [{ step: 'control' }, { shows: overlong.requirements, answer: exampleRefusal('ANY_CODE') }],
        randomMistake,
      ),
      exampleStory(
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_TXN_NO_NOT_MATCHED') }],
        wrongDate,
      ),
    ],
    fails: [
      exampleStory([{ step: 'control' }, {}], overlong),
      // A random mistake is accepted: what it breaks fails, whatever the story is about.
      exampleStory([{ step: 'control' }, { shows: overlong.requirements }], randomMistake),
      exampleStory(
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }],
        wrongDate,
      ),
    ],
  },
};

/**
 * A random mistake says itself what it breaks. Where it is accepted, that is where the gateway is more lenient than its
 * documents, and the same as what the cases of that requirement find.
 */
function judgeRandom(story: Story, pair: CasePair): readonly Judgement[] {
  const verdict = judgePair(pair, { kind: 'rejected', codes: [] }, false);
  const { subject, control } = pair;
  if (verdict.outcome !== 'failed' || !subject || !control) {
    return judgeRequirements(story, pair.exchanges, () => verdict);
  }
  const smallest = smallestOf(story, subject, 'accepted');
  const difference = differenceFrom(control, smallest);
  const actual = {
    zh: `${verdict.actual.zh};${difference.zh}`,
    en: `${verdict.actual.en}; ${difference.en}`,
  };
  return (smallest.shows ?? []).flatMap((id) =>
    judgementOf(story, id as RequirementId, {
      exchanges: [control, smallest],
      verdict: { ...verdict, actual },
    }),
  );
}

/** Only the requirement of a code judges the code: everywhere else a rejection shows what there is to show. */
function isOfCode(requirement: RequirementId): boolean {
  return requirementOf(requirement)?.family === 'error-code';
}

function judgePair(pair: CasePair, { codes }: Rejection, judgesCode: boolean): Verdict {
  if (!pair.control) return noControl;
  const reception = pair.subject && receptionOf(pair.subject);
  // A case that is after the code for too many requests gets what it asked for; anywhere else it shows nothing.
  if (reception?.kind === 'busy' && codes.includes(reception.code)) return passed;
  const doubt = inconclusive(pair);
  if (doubt || !reception) return doubt ?? noControl;
  const allowed = judgesCode ? codes : [];
  const isAllowed =
    reception.kind === 'rejected' && (allowed.length === 0 || allowed.includes(reception.code));
  return isAllowed ? passed : failed(expected(allowed), describeReception(reception));
}

/** Says of a limit that is not kept where the gateway draws the line instead. */
function withBound(verdict: Verdict, story: Story, { subject }: CasePair, id: RequirementId): Verdict {
  const requirement = requirementOf(id);
  if (verdict.outcome !== 'failed' || !subject || !requirement) return verdict;
  const bound = observedBound(story, subject, requirement);
  return bound ? { ...verdict, actual: describeBound(bound) } : verdict;
}

const noControl = cantTell({ zh: '没有发出对照请求', en: 'no control request was sent' });

function expected(codes: readonly string[]): Text {
  if (codes.length === 0) return { zh: '已拒绝', en: 'rejected' };
  const list = sameText(codes.join(', '));
  return { zh: `已拒绝:${list.zh}`, en: `rejected: ${list.en}` };
}
