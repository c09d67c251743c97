/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Text } from '../../schemas/text.ts';
import { systemTitle } from '../words.ts';
import { words } from './certificate-words.ts';
import type { ScenarioData, ScenarioStep } from './data/scenario-data.ts';
import { layoutScenario, type ScenarioLayout, sizes, type TrackLayout } from './scenario-layout.ts';

/** A scenario drawn: who called what when, what came back, and states and balances after each step. */
export function ScenarioPicture({ scenario }: { readonly scenario: ScenarioData }) {
  const layout = layoutScenario(scenario);
  const { width, height, lanes, kitX, rows } = layout;
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={scenario.story.title.en}
    >
      <LaneHead x={kitX} title={words.kitLane} height={height} />
      {lanes.map(({ system, x }) => (
        <LaneHead key={system} x={x} title={systemTitle(system)} height={height} />
      ))}
      {layout.tracks.map((track) => (
        <TrackLine key={`${track.track.name} ${track.track.about}`} layout={track} />
      ))}
      {scenario.steps.map((step, index) => (
        <Step key={step.exchange} step={step} y={rows[index] ?? 0} index={index} layout={layout} />
      ))}
    </svg>
  );
}

function LaneHead({
  x,
  title,
  height,
}: {
  readonly x: number;
  readonly title: Text;
  readonly height: number;
}) {
  return (
    <>
      <line class="lane" x1={x} x2={x} y1={sizes.head - 8} y2={height} />
      <Label text={title} x={x} y={sizes.head - 16} anchor="middle" kind="lane-name" />
    </>
  );
}

interface StepProps {
  readonly step: ScenarioStep;
  readonly y: number;
  readonly index: number;
  readonly layout: ScenarioLayout;
}

/** The call is an arrow, its answer a dashed one back below it; a notification comes the other way. */
function Step({ step, y, index, layout }: StepProps) {
  const laneX = layout.lanes.find(({ system }) => system === step.system)?.x ?? layout.kitX;
  const [from, to] = step.isNotification ? [laneX, layout.kitX] : [layout.kitX, laneX];
  const middle = (layout.kitX + laneX) / 2;
  return (
    <g class={step.isAnswered ? 'step' : 'step broken'}>
      <rect class="band" x={0} y={y - sizes.row / 2} width={layout.width} height={sizes.row} />
      <Label text={titleOf(step, index)} x={8} y={y - 3} anchor="start" kind="step-title" />
      <text class="time" x={8} y={y + 12}>
        +{step.after} ms
      </text>
      <Arrow kind="call" from={from} to={to} y={y - 4} />
      <text class="call" x={middle} y={y - 9} text-anchor="middle">
        {step.operation.split('.')[1] ?? step.operation}
      </text>
      <Arrow kind="answer" from={to} to={from} y={y + 8} />
      <text class="answer" x={middle} y={y + 19} text-anchor="middle">
        {step.answer} · {step.durationMs} ms
      </text>
      {step.states.map((state, line) => (
        <text key={state} class="state" x={layout.statesX} y={y + line * 13}>
          {state}
        </text>
      ))}
    </g>
  );
}

/** Longer titles would run into the picture; the list below it has them whole. */
const longestTitle = 34;

function titleOf({ title }: ScenarioStep, index: number): Text {
  const shown = (text: string) =>
    `${index + 1}. ${text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text}`;
  return { zh: shown(title.zh), en: shown(title.en) };
}

/** Drawn with its own head: a marker would need an id that no two pictures may share. */
function Arrow(props: {
  readonly kind: 'call' | 'answer';
  readonly from: number;
  readonly to: number;
  readonly y: number;
}) {
  const { kind, from, to, y } = props;
  const back = to > from ? -7 : 7;
  return (
    <path
      class={`arrow ${kind}`}
      d={`M${from} ${y}H${to}M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`}
    />
  );
}

function TrackLine({ layout }: { readonly layout: TrackLayout }) {
  const { track, left, points } = layout;
  // Sideways between two rows, so that no value is struck through.
  const line = points
    .map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `V${y - sizes.row / 2}H${x}V${y}`))
    .join('');
  return (
    <g class="track">
      <text class="track-name" x={left} y={sizes.head - 16}>
        {track.name}
        {track.about === '' ? '' : ` …${track.about}`}
      </text>
      <path d={line} />
      {points.map(({ x, y, value }, index) => (
        <g key={y}>
          <circle cx={x} cy={y} r={3.5} class={points[index - 1]?.value === value ? 'same' : 'moved'} />
          <text x={x + 8} y={y + 4}>
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

function Label(props: {
  readonly text: Text;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly kind: string;
}) {
  const { text, x, y, anchor, kind } = props;
  if (text.zh === text.en) {
    return (
      <text class={kind} x={x} y={y} text-anchor={anchor}>
        {text.en}
      </text>
    );
  }
  return (
    <>
      <text class={kind} lang="zh" x={x} y={y} text-anchor={anchor}>
        {text.zh}
      </text>
      <text class={kind} lang="en" x={x} y={y} text-anchor={anchor}>
        {text.en}
      </text>
    </>
  );
}
