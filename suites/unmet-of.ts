import { operationNotConfirmed } from '../contracts/confirmation.ts';
import { NeedError } from '../contracts/need.ts';
import { KitError } from '../schemas/kit-error.ts';
import { needsSandbox } from './control.ts';
import type { Unsent } from './open-story.ts';
import { budgetSpent } from './pace.ts';
import { withheldCode } from './withheld.ts';

/**
 * Returns why nothing of a story was sent, where that is a setting of the target or the run: test data, the address of a
 * system, a proposal that is not confirmed, a budget that is used up, or a rail that held the first request back.
 * Whatever else was thrown is a mistake of the kit and is thrown again.
 */
export function unmetOf(error: unknown): Unsent {
  if (error instanceof NeedError) return { unmet: { ...error.parts.what } };
  if (error instanceof KitError && hasOwnReason(error)) return { unmet: { ...error.parts.what } };
  if (!(error instanceof KitError) || error.code !== 'base-url-missing') throw error;
  const { what, where } = error.parts;
  return { unmet: { zh: `${what.zh}：${where}`, en: `${what.en}: ${where}` } };
}

/** Codes of errors that say by themselves what keeps a story from being sent. */
const ownReasons: readonly string[] = [operationNotConfirmed, needsSandbox, withheldCode, budgetSpent];

function hasOwnReason({ code }: KitError): boolean {
  return ownReasons.includes(code);
}
