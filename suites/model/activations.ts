import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Claim, type Conducts, claimIf, claimThat } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, knownNumber, type World } from './fact.ts';
import { memberAt, numberAt } from './read.ts';

const own = 'b2b.activeByPartNo';

/** Created, in progress, finished (document 004, new version). */
const progress: readonly number[] = [100, 80, 81];

/** 卡号段激活: an order is made once, and asked for again it tells how far it is. */
export const activationConducts: Conducts = {
  [own]: {
    refuse: refuseOrder,
    accept: (world, event) =>
      isKnown(world, event) ? `${own}.repeated-order-ignores-card-range` : undefined,
    change: changeByOrder,
    claim: (_world, event, before) => claimProgress(before, event),
  },
};

function changeByOrder(world: World, event: Event): readonly Change[] {
  const place = `activation/${orderOf(event)}`;
  const law = `${own}.progress-never-goes-back` as const;
  const said = event.result === 'accepted' ? numberAt(event.answer, 'statusCode') : created;
  const was = knownNumber(world, `${place}/progress`);
  // Of calls sent at once the one that made the order may be heard of last.
  const isBehind = event.isOneOfMany && was !== undefined && stageOf(said) < stageOf(was);
  const made: Change = { fact: `${place}/created`, to: true, law };
  return [{ fact: `${place}/progress`, to: isBehind ? was : said, law }, ...(said === created ? [made] : [])];
}

const created = 100;

/** How far a progress is along the documented ones. */
function stageOf(said: unknown): number {
  return progress.indexOf(Number(said));
}

function claimProgress(before: World, event: Event): readonly Claim[] {
  const said = numberAt(event.answer, 'statusCode') ?? 0;
  const place = `activation/${orderOf(event)}`;
  const known = before.get(`${place}/progress`);
  const isMade = before.has(`${place}/created`);
  const at = 'response/statusCode';
  if (known === undefined || (event.isOneOfMany && !isMade)) {
    if (event.isOneOfMany && said !== created) return [];
    return [claimThat(`${own}.new-order-answers-100`, { expected: '100', actual: String(said), at })];
  }
  const was = known.possible.at(-1);
  const again = claimIf(`${own}.repeated-order-answers-its-progress`, said === 80 || said === 81, {
    expected: { zh: '80 或 81', en: '80 or 81' },
    actual: String(said),
    at,
  });
  if (event.isOneOfMany) return [again];
  const forward = claimIf(`${own}.progress-never-goes-back`, stageOf(said) >= stageOf(was), {
    expected: { zh: `不早于 ${was}`, en: `not before ${was}` },
    actual: String(said),
    at,
  });
  return [again, forward];
}

function orderOf(event: Event): string {
  return namedIn(event, 'partnerOrderId') ?? '';
}

function isKnown(world: World, event: Event): boolean {
  return knownNumber(world, `activation/${orderOf(event)}/progress`) !== undefined;
}

function refuseOrder(world: World, event: Event): RequirementId | undefined {
  if (isKnown(world, event)) return undefined;
  const [cost, price] = [memberAt(event.asked, 'costPrice'), memberAt(event.asked, 'sellingPrice')];
  const isAbove = cost !== undefined && price !== undefined && Number(cost) > Number(price);
  return isAbove ? `${own}.cost-price-not-above-selling-price` : undefined;
}
