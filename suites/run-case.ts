import type { Given } from '../contracts/given.ts';
import type { Exchange } from '../schemas/types/record.ts';
import {
  type Case,
  type CaseDrafts,
  type ControlDraft,
  type RequestDraft,
  storyLineOf,
} from './case.ts';
import { findBound } from './find-bound.ts';
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
  const drafts = makeDrafts(case_, given);
  const story = openStory(run, storyLineOf(case_), index, given);
  if (!('subject' in drafts)) return story.end(drafts);
  try {
    await sendDrafts({ case_, story, run }, drafts);
  } catch (error) {
    return story.end(unmetOf(error));
  }
  return story.end();
}

function makeDrafts({ make }: Case, given: Given): CaseDrafts | Unsent {
  try {
    const requests = make(given);
    return 'subject' in requests ? requests : { inapplicable: { ...requests.inapplicable } };
  } catch (error) {
    return unmetOf(error);
  }
}

interface Telling {
  readonly case_: Case;
  readonly story: OpenStory;
  readonly run: RunContext;
}

async function sendDrafts(telling: Telling, drafts: CaseDrafts): Promise<void> {
  const { expectation } = telling.case_;
  if (drafts.isTogether) await sendTogether(telling, drafts);
  else if (expectation.kind === 'rejected') await sendForRejection(telling, drafts);
  else if (expectation.kind === 'accepted') await sendForAcceptance(telling, drafts);
  else await send(telling, 'subject', drafts.subject);
}

function send({ case_, story }: Telling, step: string, draft: RequestDraft): Promise<Exchange> {
  const { content, ...options } = draft;
  return story.send(case_.operation, content, { step, ...options });
}

async function sendTogether(telling: Telling, { subject, control }: CaseDrafts): Promise<void> {
  const first = control ? send(telling, 'control', control) : undefined;
  await Promise.all([first, send(telling, 'subject', subject)]);
}

async function sendForRejection(telling: Telling, { subject, control, bound }: CaseDrafts): Promise<void> {
  // A subject after a refused control would show nothing, and on a real target each request costs.
  if (control && !isAccepted(await controlOf(telling, control))) return;
  const exchange = await send(telling, 'subject', subject);
  if (bound === undefined || !isAccepted(exchange)) return;
  await findBound(bound, async (draft) => receptionOf(await send(telling, 'bound', draft)).kind);
}

async function sendForAcceptance(telling: Telling, { subject, control, alone }: CaseDrafts): Promise<void> {
  const exchange = await send(telling, 'subject', subject);
  if (isAccepted(exchange) || control === undefined) return;
  if (!isAccepted(await send(telling, 'control', control))) return;
  for (const part of alone ?? []) await send(telling, 'alone', part);
}

async function controlOf(telling: Telling, { sharedAs, ...draft }: ControlDraft): Promise<Exchange> {
  const { case_, story, run } = telling;
  const sendOwn = () => send(telling, 'control', draft);
  if (sharedAs === undefined) return sendOwn();
  const name = `${case_.operation.id}/${case_.family}/${sharedAs}`;
  const { exchange, isOwn } = await run.controls.of(name, sendOwn);
  if (!isOwn) story.borrow(exchange);
  return exchange;
}

function isAccepted(exchange: Exchange): boolean {
  return receptionOf(exchange).kind === 'accepted';
}
