import type { Text } from '../../schemas/text.ts';
import { type PlanSelection, planStories } from '../../suites/plan-stories.ts';
import { acceptShare, planSizes } from '../../suites/planning/plan-size.ts';
import type { Listing } from './listing.ts';

const columns = {
  family: { zh: '类别', en: 'family' },
  stories: { zh: '用例', en: 'stories' },
  unsent: { zh: '不发送', en: 'not sent' },
  controls: { zh: '对照', en: 'controls' },
  accepted: { zh: '应接受', en: 'to be accepted' },
  rejected: { zh: '应拒绝', en: 'to be rejected' },
  open: { zh: '未规定', en: 'left open' },
  requests: { zh: '请求', en: 'requests' },
} as const satisfies Record<string, Text>;

const all: Text = { zh: '合计', en: 'all' };

const perConstraint: Text = { zh: '有效请求 / 约束', en: 'valid requests / constraints' };

/** Returns what a plan comes to on a gateway that keeps to the documents, family by family; scenarios are estimated. */
export function listPlan(selection: PlanSelection, say: (text: Text) => string): Listing {
  const stories = planStories(selection);
  const sizes = planSizes(stories);
  const { requests, constraints, share } = acceptShare(stories);
  const percent = `${(share * 100).toFixed(1)} %`;
  return {
    json: [...sizes, { acceptShare: { requests, constraints, share } }],
    head: Object.values(columns),
    rows: [
      ...sizes.map((size) => [
        size.family === 'all' ? say(all) : size.family,
        ...[size.stories, size.unsent, size.controls, size.accepted, size.rejected, size.open].map(String),
        String(size.requests),
      ]),
      [say(perConstraint), '', '', '', `${requests} / ${constraints}`, '', '', percent],
    ],
  };
}
