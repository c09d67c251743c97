import type { Verdict } from '../check.ts';
import type { Step } from './judge-steps.ts';
import { describeReception } from './reception.ts';
import { cantTell, failed, passed } from './verdict.ts';

/** Returns whether a step was refused; `cantTell` where its answer is unclear, the gateway was busy or nothing came. */
export function judgeRefusal({ reception }: Step): Verdict {
  if (reception.kind === 'rejected') return passed;
  const said = describeReception(reception);
  return reception.kind === 'accepted' ? failed({ zh: '已拒绝', en: 'rejected' }, said) : cantTell(said);
}
