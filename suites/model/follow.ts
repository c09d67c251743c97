import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Judgement, Verdict } from '../check.ts';
import { operationOf } from '../judging/operation-of.ts';
import { describeReception } from '../judging/reception.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { failed, passed } from '../judging/verdict.ts';
import { conducts, dues } from './all-conducts.ts';
import { type Conduct, generalLaws, type Shown } from './conduct.ts';
import type { Event } from './event.ts';
import { type Cause, type Change, changed, type World } from './fact.ts';
import { actualText, expectedText, isAmount } from './wording.ts';

/** The world after an exchange, and what the exchange showed. */
export interface Followed {
  readonly world: World;
  readonly judgements: readonly Judgement[];
  /** The facts it changed, or might have. */
  readonly touched: readonly string[];
}

/** Follows one exchange: what it did to the world, and whether it agrees with what was known before. Pure. */
export function follow(before: World, event: Event): Followed {
  const world = passTime(before, event);
  const conduct = conducts[event.operation];
  if (conduct === undefined) return { world, judgements: [], touched: [] };
  const done = take(world, event, conduct);
  const shown = shownBy(conduct, done.world, event);
  const seen = observeAll(done.world, event, shown);
  const claims = event.result === 'accepted' ? (conduct.claim?.(done.world, event, world) ?? []) : [];
  return {
    world: seen.world,
    judgements: [
      ...done.judgements,
      ...seen.judgements,
      ...claims.map(({ law, verdict }) => judgementOf(law, event, verdict)),
    ],
    touched: done.touched,
  };
}

function shownBy(conduct: Conduct, world: World, event: Event): readonly Shown[] {
  if (event.result === 'accepted') return conduct.show?.(world, event) ?? [];
  return event.result === 'refused' ? (conduct.deny?.(world, event) ?? []) : [];
}

/** Lets everything happen whose time has come when an exchange begins. */
function passTime(world: World, event: Event): World {
  return dues.reduce(
    (passed, due) => changed(passed, due(passed, event.at), causeOf(event), 'happened'),
    world,
  );
}

function take(world: World, event: Event, conduct: Conduct): Followed {
  const mustRefuse = [conduct.refuse?.(world, event) ?? []].flat();
  const mustAccept = mustRefuse.length === 0 ? conduct.accept?.(world, event) : undefined;
  const changes = conduct.change?.(world, event) ?? [];
  const touched = changes.map(({ fact }) => fact);
  switch (event.result) {
    case 'accepted': {
      if (mustRefuse.length > 0) return wronglyAccepted(world, event, { laws: mustRefuse, changes });
      const judgements = mustAccept === undefined ? [] : [judgementOf(mustAccept, event, passed)];
      return { world: changed(world, changes, causeOf(event), 'happened'), judgements, touched };
    }
    case 'refused': {
      const judgements = [
        ...mustRefuse.map((law) => judgementOf(law, event, passed)),
        ...(conduct.claimRefusal?.(world, event) ?? []).map(({ law, verdict }) =>
          judgementOf(law, event, verdict),
        ),
        ...(mustAccept === undefined ? [] : [judgementOf(mustAccept, event, wronglyRefused(event))]),
      ];
      return { world: leftAlone(world, changes, event), judgements, touched };
    }
    case 'unknown': {
      const open = changes.map((change) => ({ ...change, law: generalLaws.unanswered }));
      return { world: changed(world, open, causeOf(event), 'unknown'), judgements: [], touched };
    }
  }
}

interface Wrong {
  readonly laws: readonly RequirementId[];
  readonly changes: readonly Change[];
}

/** What a call does that should have been refused nobody can tell: what it touches is asked for anew. */
function wronglyAccepted(world: World, event: Event, { laws, changes }: Wrong): Followed {
  const open = changes.map((change) => ({ ...change, to: undefined }));
  const verdict = failed(
    { zh: `步骤 ${event.step} 应被拒绝`, en: `step ${event.step} is refused` },
    describeReception(event.reception),
  );
  return {
    world: changed(world, open, causeOf(event), 'happened'),
    judgements: laws.map((law) => judgementOf(law, event, verdict)),
    touched: changes.map(({ fact }) => fact),
  };
}

function wronglyRefused(event: Event): Verdict {
  return failed(
    { zh: `步骤 ${event.step} 应被接受`, en: `step ${event.step} is accepted` },
    describeReception(event.reception),
  );
}

/** A refused call leaves everything as it was, and from now on that is why it is so. */
function leftAlone(world: World, changes: readonly Change[], event: Event): World {
  const kept = changes
    .filter(({ fact }) => world.has(fact))
    .map((change) => ({ ...change, law: refusedLaw(change, event) }));
  return changed(world, kept, causeOf(event), 'refused');
}

/** The old activation says of its codes itself that nothing is activated then. */
function refusedLaw({ fact }: Change, { operation, reception }: Event): RequirementId {
  const code = reception.kind === 'rejected' ? reception.code : '';
  const own = `${operation}.${code.toLowerCase()}-activates-nothing`;
  if (fact.startsWith('reel/') && requirementOf(own) !== undefined) return own as RequirementId;
  return generalLaws.refused;
}

function causeOf({ step, exchange }: Event): Cause {
  return { step, exchange };
}

function observeAll(
  world: World,
  event: Event,
  shown: readonly Shown[],
): { readonly world: World; readonly judgements: readonly Judgement[] } {
  const next = new Map(world);
  const judgements: Judgement[] = [];
  for (const one of shown) {
    const { fact: name, value } = one;
    if (value === undefined) continue;
    const fact = next.get(name);
    const law = one.law ?? fact?.law;
    if (fact === undefined) {
      next.set(name, { possible: [value], step: event.step, by: event.exchange });
      continue;
    }
    const agrees = fact.possible.includes(value);
    if (!agrees || law !== undefined) {
      const verdict = agrees
        ? passed
        : failed(expectedText(name, fact), actualText(name, value, event.step), one.at);
      const because = law ?? (isAmount(name) ? generalLaws.money : generalLaws.state);
      for (const one of [because, ...(agrees || law === fact.law ? (fact.also ?? []) : [])])
        judgements.push(judgementOf(one, event, verdict, fact.by));
    }
    // A query tells how things are: one defect is one finding. The answer to a call may be wrong about what it did.
    if (agrees) next.set(name, { ...fact, possible: [value] });
    else if (operationOf(event.operation)?.effect === 'reads')
      next.set(name, { possible: [value], step: event.step, by: event.exchange });
  }
  return { world: next, judgements };
}

function judgementOf(law: RequirementId, event: Event, verdict: Verdict, cause?: string): Judgement {
  const operation = requirementOf(law)?.operation ?? event.operation;
  const exchanges = [...new Set([...(cause === undefined ? [] : [cause]), event.exchange])];
  return { requirement: law, operation, exchanges, verdict };
}
