import type { Text } from '../schemas/text.ts';
import type { GateResult } from './gate.ts';

/** Whether the target may go live. */
export type VerdictId = 'ready' | 'ready-with-conditions' | 'not-ready' | 'cannot-tell';

/** The verdict of a run, with the words for it and the rules behind it. */
export interface GoLiveVerdict {
  readonly id: VerdictId;
  readonly title: Text;
  /** One sentence for a reader who was not there. */
  readonly sentence: Text;
  /** True for `ready` and `ready-with-conditions`: the run exits 0. */
  readonly isGateMet: boolean;
  /** The rules behind the verdict, those that are not met. */
  readonly because: readonly GateResult[];
}

const verdicts = {
  ready: {
    title: { zh: '可以上线', en: 'Ready' },
    sentence: { zh: '所有上线规则都已满足。', en: 'Every go-live rule is met.' },
  },
  'ready-with-conditions': {
    title: { zh: '有条件上线', en: 'Ready with conditions' },
    sentence: {
      zh: '没有阻止上线的问题；下列条件须由双方确认。',
      en: 'Nothing blocks going live; the parties have to agree on the conditions below.',
    },
  },
  'not-ready': {
    title: { zh: '不可上线', en: 'Not ready' },
    sentence: {
      zh: '有必须满足的要求未通过。',
      en: 'Requirements that must hold do not hold.',
    },
  },
  'cannot-tell': {
    title: { zh: '无法判定', en: 'Cannot tell' },
    sentence: {
      zh: '这份记录不足以判定目标能否上线。',
      en: 'This record is not enough to say whether the target may go live.',
    },
  },
} as const satisfies Record<VerdictId, { readonly title: Text; readonly sentence: Text }>;

/** Returns the verdict the gate's results amount to. A proven failure outweighs an incomplete record. */
export function deriveVerdict(gate: readonly GateResult[]): GoLiveVerdict {
  const because = gate.filter((result) => !result.met);
  const has = (consequence: GateResult['unmet']) => because.some((result) => result.unmet === consequence);
  const id = verdictId(has);
  return {
    id,
    ...verdicts[id],
    isGateMet: id === 'ready' || id === 'ready-with-conditions',
    because,
  };
}

function verdictId(has: (consequence: GateResult['unmet']) => boolean): VerdictId {
  if (has('not-ready')) return 'not-ready';
  if (has('cannot-tell')) return 'cannot-tell';
  return has('conditions') ? 'ready-with-conditions' : 'ready';
}
