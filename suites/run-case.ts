import type { Exchange } from '../schemas/types/record.ts';
import {
  type Case,
  type CaseDrafts,
  type ControlDraft,
  type Drafting,
  type RequestDraft,
  storyLineOf,
} from './case.ts';
import { findBound } from './find-bound.ts';
import { findSmallest } from './find-smallest.ts';
import { receptionOf } from './judging/reception.ts';
import { type OpenStory, openStory, type StoryResult } from './open-story.ts';
import type { RunContext } from './run-context.ts';
import { type TurnTaking, takingTurns } from './turn-taking.ts';
import { unmetOf } from './unmet-of.ts';

/**
 * Runs one case. A control goes before a request that must be rejected, and after one that must be accepted and was not:
 * only then does the verdict rest on it. Where test data is missing, or nothing can show the case, nothing is sent.
 */
export async function runCase(case_: Case, index: number, run: RunContext): Promise<StoryResult> {
  const given = run.given(case_.id, index);
  const turns = takingTurns(given.ids, run.turns, run.plan.shard);
  const story = openStory(run, storyLineOf(case_), index, given);
  try {
    const requests = case_.make({ ...given, ids: turns.ids });
    if ('inapplicable' in requests) return story.end({ inapplicable: { ...requests.inapplicable } });
    await sendDrafts({ case_, story, run, turns }, requests);
  } catch (error) {
    return story.end(unmetOf(error));
  }
  return story.end();
}

interface Telling {
  readonly case_: Case;
  readonly story: OpenStory;
  readonly run: RunContext;
  readonly turns: TurnTaking;
}

async function sendDrafts(telling: Telling, drafts: CaseDrafts): Promise<void> {
  const { kind } = telling.case_.expectation;
  if (drafts.isTogether) await sendTogether(telling, drafts);
  else if (kind === 'rejected') await sendForRejection(telling, drafts);
  else if (kind === 'accepted') await sendForAcceptance(telling, drafts);
  else await sendEitherWay(telling, drafts);
}

async function sendEitherWay(telling: Telling, { subject, control, compared }: CaseDrafts): Promise<void> {
  const { take } = telling.turns;
  if (control && !isAccepted(await sendDraft(telling, 'control', take(control.draft)))) return;
  // In a free text it is accepted: what it draws may not be drawn again by a story beside it.
  if (compared) await sendDraft(telling, 'compared', take(compared));
  await sendDraft(telling, 'subject', take(subject));
}

async function sendTogether(telling: Telling, { subject, control }: CaseDrafts): Promise<void> {
  const { take } = telling.turns;
  const first = control && sendDraft(telling, 'control', take(control.draft));
  await Promise.all([first, sendDraft(telling, 'subject', take(subject))]);
}

async function sendForRejection(
  telling: Telling,
  { subject, control, bound, random }: CaseDrafts,
): Promise<void> {
  // A subject after a refused control would show nothing, and on a real target each request costs.
  if (control && !isAccepted(await controlOf(telling, control))) return;
  const exchange = await sendUnwanted(telling, 'subject', subject);
  if (isAccepted(exchange) && random) {
    await findSmallest(random, async (draft) => isAccepted(await sendUnwanted(telling, 'smaller', draft)));
  }
  if (bound === undefined || !isAccepted(exchange)) return;
  await findBound(bound, async (draft) => receptionOf(await sendUnwanted(telling, 'bound', draft)).kind);
}

async function sendForAcceptance(
  telling: Telling,
  { subject, control, alone, random }: CaseDrafts,
): Promise<void> {
  const { take } = telling.turns;
  if (control?.isFirst && !isAccepted(await sendDraft(telling, 'control', take(control.draft)))) return;
  const exchange = await sendDraft(telling, 'subject', take(subject));
  if (isAccepted(exchange) || control === undefined || control.isFirst) return;
  if (!isAccepted(await sendDraft(telling, 'control', take(control.draft)))) return;
  if (random) {
    await findSmallest(random, async (draft) => isRejected(await sendDraft(telling, 'smaller', take(draft))));
  }
  for (const part of alone === undefined ? [] : take(alone)) await sendDraft(telling, 'alone', part);
}

async function controlOf(telling: Telling, { sharedAs, draft }: ControlDraft): Promise<Exchange> {
  const { case_, story, run, turns } = telling;
  const sendOwn = () => sendDraft(telling, 'control', turns.take(draft));
  if (sharedAs === undefined) return sendOwn();
  const name = `${case_.operation.id}/${case_.family}/${sharedAs}`;
  const { exchange, isOwn } = await run.controls.of(name, sendOwn);
  if (!isOwn) story.borrow(exchange);
  return exchange;
}

/** Sends what is not expected to use anything up. */
async function sendUnwanted(telling: Telling, step: string, draft: Drafting): Promise<Exchange> {
  const { turns } = telling;
  const exchange = await sendDraft(telling, step, turns.look(draft));
  if (isAccepted(exchange)) turns.spend();
  return exchange;
}

function sendDraft({ case_, story }: Telling, step: string, draft: RequestDraft): Promise<Exchange> {
  const { content, ...options } = draft;
  return story.send(case_.operation, content, { step, ...options });
}

function isAccepted(exchange: Exchange): boolean {
  return receptionOf(exchange).kind === 'accepted';
}

function isRejected(exchange: Exchange): boolean {
  return receptionOf(exchange).kind === 'rejected';
}
