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
    change: (_world, event): readonly Change[] => [
      {
        fact: `activation/${orderOf(event)}/progress`,
        to: event.result === 'accepted' ? numberAt(event.answer, 'statusCode') : 100,
        law: `${own}.progress-never-goes-back`,
      },
    ],
    claim: (_world, event, before) => claimProgress(before, event),
  },
};

function claimProgress(before: World, event: Event): readonly Claim[] {
  const said = numberAt(event.answer, 'statusCode') ?? 0;
  const known = before.get(`activation/${orderOf(event)}/progress`);
  const at = 'response/statusCode';
  if (known === undefined)
    return [claimThat(`${own}.new-order-answers-100`, { expected: '100', actual: String(said), at })];
  const was = known.possible.at(-1);
  const isForward = progress.indexOf(said) >= progress.indexOf(Number(was));
  return [
    claimIf(`${own}.repeated-order-answers-its-progress`, said === 80 || said === 81, {
      expected: { zh: '80 或 81', en: '80 or 81' },
      actual: String(said),
      at,
    }),
    claimIf(`${own}.progress-never-goes-back`, isForward, {
      expected: { zh: `不早于 ${was}`, en: `not before ${was}` },
      actual: String(said),
      at,
    }),
  ];
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
