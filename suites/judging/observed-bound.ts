import { readPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Story } from '../check.ts';
import { stepsOf } from './judge-case.ts';
import { receptionOf } from './reception.ts';
import { requestOf } from './request-of.ts';

/** The line a gateway draws, as far as it was looked for; characters are code points. */
export interface ObservedBound {
  /** The size farthest beyond the limit that was accepted. */
  readonly accepted: number;
  /** The size nearest to it that was refused; absent where none was. */
  readonly refused?: number;
  readonly unit: 'characters' | 'elements';
}

/** Returns where a gateway that oversteps a documented limit draws the line; undefined where nothing was accepted beyond it. */
export function observedBound(
  story: Story,
  subject: Exchange,
  { place, constraint }: Requirement,
): ObservedBound | undefined {
  if (!place || !constraint || !('limit' in constraint)) return undefined;
  const sizes = (kind: 'accepted' | 'rejected') =>
    [subject, ...stepsOf(story, 'bound')]
      .filter((exchange) => receptionOf(exchange).kind === kind)
      .flatMap((exchange) => sizeAt(exchange, place.path) ?? []);
  const accepted = sizes('accepted');
  if (accepted.length === 0) return undefined;
  const isMinimum = constraint.kind.startsWith('min');
  const refused = sizes('rejected');
  const nearest = isMinimum ? Math.max(...refused) : Math.min(...refused);
  return {
    accepted: isMinimum ? Math.min(...accepted) : Math.max(...accepted),
    ...(refused.length > 0 ? { refused: nearest } : {}),
    unit: constraint.kind.endsWith('items') ? 'elements' : 'characters',
  };
}

function sizeAt(exchange: Exchange, path: string): number | undefined {
  const [found] = readPath(requestOf(exchange), path);
  if (Array.isArray(found?.value)) return found.value.length;
  return typeof found?.value === 'string' ? [...found.value].length : undefined;
}

const units = {
  characters: { zh: '个字符', en: 'characters' },
  elements: { zh: '个元素', en: 'elements' },
} as const satisfies Record<ObservedBound['unit'], Text>;

/** Returns an observed bound as a clause for people. */
export function describeBound({ accepted, refused, unit }: ObservedBound): Text {
  const { zh, en } = units[unit];
  const rest: Text =
    refused === undefined
      ? { zh: '未见拒绝', en: 'none refused' }
      : { zh: `${refused} ${zh}被拒绝`, en: `${refused} refused` };
  return { zh: `${accepted} ${zh}仍被接受,${rest.zh}`, en: `${accepted} ${en} accepted, ${rest.en}` };
}
