import type { Text } from '../schemas/text.ts';
import type { BaselineState } from './baseline.ts';

/** What each state of an accepted failure is called. */
export const baselineWords: Readonly<Record<BaselineState, Text>> = {
  accepted: { zh: '仍然失败，已接受', en: 'fails still, accepted' },
  stale: { zh: '已不再失败，应删除', en: 'no longer fails: remove it' },
  expired: { zh: '已过期', en: 'expired' },
  unknown: { zh: '契约中没有这一条', en: 'no such requirement' },
  unseen: { zh: '本次运行没有看到', en: 'not seen in this run' },
};
