import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasOwnCheck } from '../judging/has-own-check.ts';
import { type CasePair, casePairOf, inconclusive, judgeRequirements } from '../judging/judge-case.ts';
import { describeBound, observedBound } from '../judging/observed-bound.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

type Rejection = Extract<Expectation, { kind: 'rejected' }>;

const overlong = {
  expectation: { kind: 'rejected' as const, codes: [] },
  requirements: ['legacy.createTrade.request.content.orderTitle.max-length'],
};

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
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_TXN_NO_NOT_MATCHED') }],
        wrongDate,
      ),
    ],
    fails: [
      exampleStory([{ step: 'control' }, {}], overlong),
      exampleStory(
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }],
        wrongDate,
      ),
    ],
  },
};

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
