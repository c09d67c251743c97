import type { RunData } from '../run.ts';
import type { AllureItem } from './allure-item.ts';

interface Timed<Self> {
  readonly start: number;
  readonly stop: number;
  readonly steps: readonly Self[];
}

/**
 * Returns results whose times lie within the run. A scenario that puts the sandbox's clock forward has exchanges of
 * tomorrow; Allure would take the run for one of many hours. Where the run was cut its end is not known: nothing is changed.
 */
export function withinRun(items: readonly AllureItem[], { header, footer }: RunData): readonly AllureItem[] {
  if (footer === undefined) return items;
  const start = Date.parse(header.startedAt);
  const stop = start + Math.round(footer.durationMs);
  const inside = (time: number) => Math.min(Math.max(time, start), stop);
  const settled = <Self extends Timed<Self>>(timed: Self): Self => ({
    ...timed,
    start: inside(timed.start),
    stop: inside(timed.stop),
    steps: timed.steps.map((step) => settled(step)),
  });
  return items.map((item) => ({
    ...item,
    start: inside(item.start),
    stop: inside(item.stop),
    steps: item.steps.map((step) => settled(step)),
  }));
}
