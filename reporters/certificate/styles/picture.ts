/** The scenarios and their pictures. */
export const pictureStyle = `
.scenario { border-top: 1px solid var(--line); padding: 8px 0; }
.scenario:first-of-type { border-top: 0; }
.scenario h3 { font-weight: 600; }
.scenario h3 code { font-weight: 400; color: var(--muted); }
.scenario ol { margin: 6px 0; padding-left: 34px; }
.scenario li { padding: 1px 0; }
.failure { margin: 2px 0; }
.picture { display: block; margin: 8px 0 4px; font-size: 12px; }
.picture text { fill: var(--ink); }
.picture .lane { stroke: var(--line); stroke-width: 2; }
.picture .lane-name, .picture .track-name { font-weight: 600; }
.picture .band { fill: transparent; }
.picture .step:nth-of-type(even) .band { fill: rgb(31 78 156 / 4%); }
.picture .time, .picture .answer { fill: var(--muted); font-size: 11px; }
.picture .call { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 11.5px; }
.picture .arrow { fill: none; stroke: var(--accent); stroke-width: 1.6; }
.picture .arrow.answer { stroke: var(--muted); stroke-dasharray: 4 3; stroke-width: 1.2; }
.picture .broken .arrow { stroke: var(--failed); }
.picture .broken .answer { fill: var(--failed); }
.picture .state { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 11px; }
.picture .track path { fill: none; stroke: var(--passed); stroke-width: 2; }
.picture .track circle { fill: var(--passed); }
.picture .track circle.same { fill: var(--paper); stroke: var(--passed); stroke-width: 1.5; }
.picture .track text { font-variant-numeric: tabular-nums; }
`;
