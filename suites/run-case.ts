import type { Given } from '../contracts/given.ts';
import { type Case, type CaseRequests, type RequestDraft, storyLineOf } from './case.ts';
import { receptionOf } from './judging/reception.ts';
import { type OpenStory, openStory, type StoryResult, type Unsent } from './open-story.ts';
import type { RunContext } from './run-context.ts';
import { unmetOf } from './unmet-of.ts';

/**
 * Runs one case. A control goes before a request that must be rejected, and after one that must be accepted and was not:
 * only then does the verdict rest on it. Where test data is missing, or nothing can show the case, nothing is sent.
 */
export async function runCase(case_: Case, index: number, run: RunContext): Promise<StoryResult> {
  const given = run.given(case_.id, index);
  const requests = makeRequests(case_, given);
  const story = openStory(run, storyLineOf(case_), index, given);
  if (!('subject' in requests)) return story.end(requests);
  try {
    await sendRequests(case_, requests, story);
  } catch (error) {
    return story.end(unmetOf(error));
  }
  return story.end();
}

type Drafts = Extract<CaseRequests, { subject: RequestDraft }>;

function makeRequests({ make }: Case, given: Given): Drafts | Unsent {
  try {
    const requests = make(given);
    return 'subject' in requests ? requests : { inapplicable: { ...requests.inapplicable } };
  } catch (error) {
    return unmetOf(error);
  }
}

async function sendRequests(
  { operation, expectation }: Case,
  { subject, control }: Drafts,
  story: OpenStory,
): Promise<void> {
  const send = (step: 'subject' | 'control', { content, ...rest }: RequestDraft) =>
    story.send(operation, content, { step, ...rest });
  if (expectation.kind === 'rejected') {
    // A subject after a refused control would show nothing, and on a real target each request costs.
    const isValid = !control || receptionOf(await send('control', control)).kind === 'accepted';
    if (isValid) await send('subject', subject);
    return;
  }
  const { kind } = receptionOf(await send('subject', subject));
  if (kind !== 'accepted' && control) await send('control', control);
}
