import type { ScenarioData, Track } from './data/scenario-data.ts';

/** Sizes of the picture in user units, which are pixels where it is not scaled. */
export const sizes = {
  head: 34,
  row: 46,
  foot: 10,
  steps: 230,
  lane: 176,
  gap: 18,
  states: 190,
  track: 150,
} as const;

/** Where everything of a scenario's picture stands. */
export interface ScenarioLayout {
  readonly width: number;
  readonly height: number;
  /** Systems in the order they are first called. */
  readonly lanes: readonly { readonly system: string; readonly x: number }[];
  /** Where the kit's own line stands. */
  readonly kitX: number;
  readonly statesX: number;
  readonly tracks: readonly TrackLayout[];
  /** Middle of each step's row. */
  readonly rows: readonly number[];
}

/** One balance as a line that goes down the picture with the steps. */
export interface TrackLayout {
  readonly track: Track;
  readonly left: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly value: string }[];
}

/** Returns the layout of a scenario's picture; pure. */
export function layoutScenario({ steps, balances }: ScenarioData): ScenarioLayout {
  const systems = [...new Set(steps.map(({ system }) => system))];
  const kitX = sizes.steps + sizes.gap;
  const lanes = systems.map((system, index) => ({ system, x: kitX + (index + 1) * sizes.lane }));
  const rows = steps.map((_step, index) => sizes.head + index * sizes.row + sizes.row / 2);
  const statesX = (lanes.at(-1)?.x ?? kitX) + sizes.gap * 2;
  const hasStates = steps.some(({ states }) => states.length > 0);
  const tracksX = statesX + (hasStates ? sizes.states : 0);
  const tracks = balances.map((track, index) => layoutTrack(track, tracksX + index * sizes.track, rows));
  return {
    width: tracksX + tracks.length * sizes.track + sizes.gap,
    height: sizes.head + steps.length * sizes.row + sizes.foot,
    lanes,
    kitX,
    statesX,
    tracks,
    rows,
  };
}

/** Values lie between a quarter and the rest of the track's width, so that labels find room beside them. */
function layoutTrack(track: Track, left: number, rows: readonly number[]): TrackLayout {
  const values = track.points.map(({ value }) => Number(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return {
    track,
    left,
    points: track.points.map(({ step, value }) => ({
      x: left + 12 + ((Number(value) - low) / span) * (sizes.track * 0.3),
      y: rows[step] ?? 0,
      value,
    })),
  };
}
