/** Verdict, facts, counts, rules, matrix and the tables by operation. */
export const overviewStyle = `
.verdict { display: flex; gap: 16px; align-items: center; border-radius: 8px; padding: 14px 18px; margin-bottom: 14px; }
.verdict h2 { font-size: 26px; margin: 0; line-height: 1.25; }
.verdict p { margin: 2px 0 0; }
.verdict ul { margin: 6px 0 0; padding-left: 18px; color: var(--ink); font-size: 13px; }
.verdict a { color: inherit; font-weight: 600; }
.verdict.ready { background: var(--passed-soft); color: var(--passed); }
.verdict.not-ready { background: var(--failed-soft); color: var(--failed); }
.verdict.ready-with-conditions, .verdict.cannot-tell { background: var(--cantTell-soft); color: var(--cantTell); }
.mark { flex: none; fill: none; stroke: currentColor; stroke-width: 3.5; stroke-linecap: round; stroke-linejoin: round; }

.facts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 8px 18px; margin: 0 0 14px; }
.facts code + code { margin-left: 8px; }
.parties { margin: 0 0 14px; }
.parties ul { margin: 4px 0 0; padding-left: 18px; }

.gate tbody th { font-weight: 600; }
.counts { margin-bottom: 14px; }
.counts .numbers { table-layout: fixed; }
.counts .numbers td { font-size: 15px; font-weight: 600; }
.counts .numbers td.zero { font-weight: 400; }
.numbers .total th, .numbers .total td { border-bottom: 0; }
.bar { display: block; border-radius: 5px; overflow: hidden; margin-bottom: 6px; background: var(--untested-soft); }
.bar .passed { fill: var(--passed); } .bar .failed { fill: var(--failed); } .bar .cantTell { fill: #e0a100; }
.bar .inapplicable { fill: #b7c0cb; } .bar .untested { fill: #8793a3; } .bar .excluded { fill: #d9dfe7; }

.matrix { font-size: 12.5px; }
.matrix th, .matrix td { text-align: center; padding: 5px 3px; white-space: nowrap; }
.matrix thead th { font-size: 10.5px; white-space: normal; vertical-align: bottom; }
.matrix tbody th, .matrix thead th:first-child { text-align: left; }
.matrix td { font-variant-numeric: tabular-nums; border: 1px solid var(--line); }
.matrix td.passed { background: var(--passed-soft); } .matrix td.failed { background: var(--failed-soft); font-weight: 700; }
.matrix td.cantTell { background: var(--cantTell-soft); } .matrix td.untested { background: var(--untested-soft); }
.matrix td.none { color: #a3adb9; }

.operations tbody th code { color: var(--muted); }
.operations .system th { font-weight: 600; background: var(--ground); }
.operations th:first-child { width: 42%; }
.gap, .codes, .contradiction { border-top: 1px solid var(--line); padding: 6px 0; }
.gap:first-of-type, .codes:first-of-type, .contradiction:first-of-type { border-top: 0; }
.gap ul, .documents { margin: 6px 0; padding-left: 20px; }
.documents b { font-weight: 600; }
.contradiction summary { font-weight: 500; }
.item { display: block; }
.source code { color: inherit; }
q { display: block; quotes: none; margin: 3px 0 0; padding-left: 8px; border-left: 2px solid var(--line); color: var(--muted); font-size: 12px; }
`;
