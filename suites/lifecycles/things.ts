import type { Content, Operation } from '../../contracts/operation.ts';
import type { Stage } from '../scenario.ts';
import { type MadeMember, newMember } from '../telling/members.ts';

/** What a random sequence has made so far and may act on again. */
export interface Things {
  readonly orders: string[];
  readonly payments: Content[];
  readonly refunds: { readonly operation: Operation; readonly content: Content }[];
  readonly vouchers: { readonly code: string; readonly member: MadeMember }[];
  readonly gifts: { readonly giftId: string; readonly giver: MadeMember }[];
  readonly members: MadeMember[];
  readonly activations: Content[];
  readonly synced: Content[];
  /** Calls that changed something, to be made again as they were. */
  readonly calls: { readonly operation: Operation; readonly content: Content }[];
  steps: number;
}

/** Returns nothing yet. */
export function noThings(): Things {
  return {
    orders: [],
    payments: [],
    refunds: [],
    vouchers: [],
    gifts: [],
    members: [],
    activations: [],
    synced: [],
    calls: [],
    steps: 0,
  };
}

/** Returns one of a list by a drawn number, undefined where there is none. */
export function pick<Thing>(list: readonly Thing[], draw: number): Thing | undefined {
  return list.length === 0 ? undefined : list[draw % list.length];
}

/** Returns the first, or the second, member of the sequence, made when it is first needed. */
export async function memberOf(stage: Stage, things: Things, place: number): Promise<MadeMember> {
  while (things.members.length <= place) {
    things.members.push(await newMember(stage, `member-${things.members.length + 1}`));
  }
  const member = things.members[place];
  if (member === undefined) throw new Error('a member that was just made is missing');
  return member;
}
