import { describe, expect, it } from 'vitest';
import { calledOperations } from '../../contracts/called-operations.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../contracts/operation.ts';
import { type Case, type CaseDrafts, type RequestDraft, storyLineOf } from '../case.ts';
import type { Story } from '../check.ts';
import { composedBytes } from '../drafting/composed-request.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import { families } from '../families.generated.ts';
import { judgeStory } from '../judge.ts';
import {
  type ExampleExchange,
  exampleAnswer,
  exampleRefusal,
  exampleStory,
} from '../judging/example-story.ts';
import { allChecks } from '../run-context.ts';

const checks = allChecks();

interface Sent extends CaseDrafts {
  readonly case_: Case;
}

/** One case of each family, requirement and variant: what holds for one operation holds for the next. */
const cases: readonly Sent[] = families.flatMap((family) => {
  const known = new Map<string, Sent>();
  for (const case_ of calledOperations.flatMap((operation) => family.generate(operation))) {
    const [about = ''] = case_.requirements;
    const kind = about.startsWith(`${case_.operation.id}.`) ? about.split('.').at(-1) : about;
    const key = `${kind} ${case_.id
      .split('/')
      .at(-1)
      ?.replace(/^.*-(?=[a-z]+$)/, '')} ${case_.expectation.kind}`;
    if (known.has(key)) continue;
    const drafts = case_.make(specimenGiven());
    if ('subject' in drafts && case_.requirements.length > 0) known.set(key, { ...drafts, case_ });
  }
  return [...known.values()];
});

const accepting = ({ envelope }: Operation, content: JsonObject): JsonObject => {
  if (envelope === 'posp') return { returnCode: '00', ...content };
  if (envelope === 'b2b') return { statusCode: 100, ...content };
  return exampleAnswer({ content });
};

const refusing = ({ envelope }: Operation, code = 'SOME_CODE'): JsonObject => {
  if (envelope === 'posp') return { returnCode: code, returnDesc: 'no' };
  if (envelope === 'b2b') return { statusCode: 9, message: 'no' };
  return exampleRefusal(code);
};

const result = { token: 'result-of-the-first' };
const broken: ExampleExchange = { status: 500, contentType: 'text/html', answer: '<html>error</html>' };

/** The story as a gateway of one stated behaviour makes it: one that does as the documents say, or the contrary. */
function told({ case_, ...drafts }: Sent, isRight: boolean): Story {
  const { operation, expectation } = case_;
  const line = storyLineOf(case_);
  const sent = (step: string, draft: RequestDraft, answered: ExampleExchange): ExampleExchange => ({
    step,
    operation: operation.id,
    request: composedBytes(operation, draft),
    ...(draft.shows && { shows: draft.shows }),
    ...(draft.tamper?.method && { method: draft.tamper.method }),
    ...(draft.tamper?.headers && { requestHeaders: draft.tamper.headers }),
    ...answered,
  });
  const refused = {
    answer: refusing(operation, expectation.kind === 'rejected' ? expectation.codes[0] : undefined),
  };
  const accepted = { answer: accepting(operation, result) };
  const again = { answer: accepting(operation, { token: 'a-second-result' }) };
  // What is compared with is refused: a gateway on which an injection takes no effect refuses it too.
  const right = expectation.kind === 'rejected' || drafts.compared ? refused : accepted;
  // The plain example fails for its signature alone: whatever else it is refused for may be the test data's doing.
  const unsigned = { answer: refusing(operation, 'SIGN_ERROR') };
  const isRepetition = case_.requirements.includes('idempotency.uuid-used-once');
  const contrary = expectation.kind === 'accepted' ? unsigned : isRepetition ? again : broken;
  const wrong = expectation.kind === 'rejected' ? accepted : contrary;
  const parts = isRight || expectation.kind === 'rejected' ? [] : (drafts.alone?.() ?? []);
  return {
    ...exampleStory(
      [
        ...(drafts.control ? [sent('control', drafts.control.draft(), accepted)] : []),
        ...(drafts.compared ? [sent('compared', drafts.compared(), refused)] : []),
        sent('subject', drafts.subject(), isRight ? right : wrong),
        ...parts.map((draft) => sent(draft.step ?? 'alone', draft, refused)),
      ],
      line,
    ),
  };
}

const outcomes = (one: Sent, isRight: boolean) => {
  // A random mistake says itself what it breaks.
  const own = new Set<string>([...one.case_.requirements, ...(one.subject().shows ?? [])]);
  return judgeStory(told(one, isRight), checks)
    .filter(({ requirement }) => own.has(requirement))
    .map(({ outcome }) => outcome);
};

describe.each(families.map(({ id }) => id))('cases of the family %s', (family) => {
  const ofFamily = cases.filter(({ case_ }) => case_.family === family);

  it('are there', () => {
    expect(ofFamily.length).toBeGreaterThan(0);
  });

  it('are passed by a gateway that does as the documents say', () => {
    const others = ofFamily.filter((one) => {
      const found = new Set(outcomes(one, true));
      return !found.has('passed') || found.has('failed');
    });
    expect(others.map(({ case_ }) => case_.id)).toEqual([]);
  });

  it('are failed, in their own requirement, by a gateway that does the contrary', () => {
    const others = ofFamily.filter((one) => !outcomes(one, false).includes('failed'));
    expect(others.map(({ case_ }) => case_.id)).toEqual([]);
  });
});
