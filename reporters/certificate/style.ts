/** The certificate's style sheet. System fonts only; A4 for print. */
export const style = `
:root {
  --passed: #1a7f4b; --passed-soft: #e3f4ea;
  --failed: #c62828; --failed-soft: #fdeaea;
  --cantTell: #9a6700; --cantTell-soft: #fff4d6;
  --untested: #5b6472; --untested-soft: #eceff3;
  --inapplicable: #7b8794; --inapplicable-soft: #f3f5f7;
  --excluded: #7b8794; --excluded-soft: #f3f5f7;
  --ink: #1c2430; --muted: #5d6878; --line: #d9dfe7; --paper: #fff; --ground: #f4f6f9; --accent: #1f4e9c;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 12px; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 14px/1.55 -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 12px; }
code { overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }

input[name="lang"] { position: absolute; opacity: 0; pointer-events: none; }
#lang-zh:checked ~ .page [lang="en"], #lang-en:checked ~ .page [lang="zh"] { display: none; }
#lang-zh:checked ~ .page label[for="lang-zh"], #lang-en:checked ~ .page label[for="lang-en"] { background: var(--accent); color: #fff; }
#lang-zh:focus-visible ~ .page label[for="lang-zh"], #lang-en:focus-visible ~ .page label[for="lang-en"] { outline: 2px solid var(--ink); outline-offset: 1px; }
.languages { display: inline-flex; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--paper); }
.languages label { padding: 3px 12px; cursor: pointer; font-size: 13px; }

.page { max-width: 1180px; margin: 0 auto; padding: 20px 24px 60px; }
.head { display: flex; justify-content: space-between; align-items: center; gap: 12px; margin-bottom: 14px; }
h1 { font-size: 20px; margin: 0; }
h1 small { font-size: 13px; font-weight: 400; color: var(--muted); margin-left: 6px; white-space: nowrap; }
h2 { font-size: 17px; margin: 0 0 10px; }
h3 { font-size: 15px; margin: 6px 0 2px; overflow-wrap: anywhere; }
h5 { font-size: 13px; margin: 0 0 4px; }
h6 { font-size: 12px; margin: 8px 0 3px; color: var(--muted); font-weight: 600; }
p { margin: 4px 0; }
.note { color: var(--muted); font-size: 12px; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin: 0 0 16px; }

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
dt { color: var(--muted); font-size: 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
.facts code + code { margin-left: 8px; }

table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px; border-bottom: 1px solid var(--line); }
thead th { font-size: 12px; font-weight: 600; color: var(--muted); white-space: nowrap; }
tbody th { font-weight: 500; }
.gate tbody th { font-weight: 600; }
.numbers th:not(:first-child), .numbers td { text-align: right; font-variant-numeric: tabular-nums; }
.numbers { table-layout: fixed; }
.numbers td { font-size: 15px; font-weight: 600; }
.numbers td.zero { color: #b6bfca; font-weight: 400; }
.numbers .total th, .numbers .total td { border-bottom: 0; }
.counts { margin-bottom: 14px; }
.bar { display: block; border-radius: 5px; overflow: hidden; margin-bottom: 6px; background: var(--untested-soft); }
rect.passed { fill: var(--passed); } rect.failed { fill: var(--failed); } rect.cantTell { fill: #e0a100; }
rect.inapplicable { fill: #b7c0cb; } rect.untested { fill: #8793a3; } rect.excluded { fill: #d9dfe7; }
td.passed, .tally .passed { color: var(--passed); } td.failed, .tally .failed { color: var(--failed); }
td.cantTell { color: var(--cantTell); } td.untested, td.inapplicable, td.excluded { color: var(--untested); }

.chip, .level, .evidence { display: inline-block; border-radius: 4px; padding: 0 7px; font-size: 12px; line-height: 20px; white-space: nowrap; }
.chip i { font-style: normal; font-weight: 700; }
.chip.passed { background: var(--passed-soft); color: var(--passed); }
.chip.failed { background: var(--failed-soft); color: var(--failed); }
.chip.cantTell { background: var(--cantTell-soft); color: var(--cantTell); }
.chip.untested { background: var(--untested-soft); color: var(--untested); }
.chip.inapplicable, .chip.excluded { background: var(--inapplicable-soft); color: var(--inapplicable); }
.level { border: 1px solid var(--line); font-weight: 600; font-size: 11px; }
.level.MUST { border-color: var(--ink); }
.level.MAY { color: var(--muted); }
.evidence { border: 1px solid var(--line); color: var(--muted); }
.evidence.proposed { border-style: dashed; }

.scroll { overflow-x: auto; }
.matrix th, .matrix td { text-align: center; padding: 6px 8px; white-space: nowrap; }
.matrix tbody th, .matrix thead th:first-child { text-align: left; }
.matrix td { font-variant-numeric: tabular-nums; border: 1px solid var(--line); }
.matrix td.passed { background: var(--passed-soft); } .matrix td.failed { background: var(--failed-soft); font-weight: 700; }
.matrix td.cantTell { background: var(--cantTell-soft); } .matrix td.untested { background: var(--untested-soft); }
.matrix td.none { color: #b6bfca; }

.finding { border-top: 1px solid var(--line); padding: 14px 0 6px; }
.finding:first-of-type { border-top: 0; padding-top: 0; }
.judgement { margin: 6px 0; display: grid; gap: 3px; }
.judgement > div { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 10px; }
.case { border-left: 3px solid var(--failed); padding-left: 12px; margin: 8px 0; }
details > summary { cursor: pointer; }
.exchange { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; margin: 6px 0; background: #fcfdfe; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px; margin-top: 8px; }
.line { display: block; }
pre { margin: 4px 0; padding: 8px; background: #f3f5f8; border-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #ffdf80; color: inherit; display: block; }

.operation { border-top: 1px solid var(--line); padding: 8px 0; }
.operation > summary { padding: 2px 0; }
.tally { float: right; display: inline-flex; gap: 10px; flex-wrap: wrap; font-variant-numeric: tabular-nums; }
.requirements code.id { display: block; color: var(--muted); font-size: 11px; }
.requirements td:nth-child(5) { max-width: 260px; }
.source code { color: inherit; }
.scenario { border-top: 1px solid var(--line); padding: 8px 0; }
.scenario:first-of-type { border-top: 0; }
.scenario ol { list-style: none; margin: 6px 0 6px 6px; padding: 0 0 0 16px; border-left: 2px solid var(--line); }
.scenario li { position: relative; padding: 2px 0; }
.scenario li::before { content: ""; position: absolute; left: -21px; top: 9px; width: 8px; height: 8px; border-radius: 50%; background: var(--accent); }
.scenario time { font-variant-numeric: tabular-nums; color: var(--muted); margin-right: 6px; }
.gap { border-top: 1px solid var(--line); padding: 6px 0; }
.gap:first-of-type { border-top: 0; }
.gap ul, .documents { margin: 6px 0; padding-left: 20px; }

@media (max-width: 760px) {
  .page { padding: 12px 10px 40px; }
  section { padding: 14px 12px; }
  .head { align-items: flex-start; }
  h1 small { display: block; margin: 0; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .verdict { padding: 12px; } .verdict h2 { font-size: 22px; }
  .sides { grid-template-columns: minmax(0, 1fr); }
  .judgement > div { grid-template-columns: 84px minmax(0, 1fr); }
  .tally { float: none; display: flex; margin-top: 4px; }
  .numbers th, .numbers td { padding: 4px 3px; } .numbers thead th { white-space: normal; }
  .stacked thead { display: none; }
  .stacked tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { display: block; border: 0; padding: 1px 0; }
  .requirements td:nth-child(-n+3) { display: inline-block; margin-right: 6px; }
  .requirements td:nth-child(5) { max-width: none; }
}

@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { background: none; font-size: 10.5px; }
  .page { max-width: none; padding: 0; }
  .languages { display: none; }
  section { border: 0; padding: 0; margin: 0 0 14px; border-radius: 0; }
  h2 { break-after: avoid; } h3, h5, h6 { break-after: avoid; }
  tr, .verdict, .facts, .judgement > div, .scenario li { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .matrix th { white-space: normal; }
  .matrix th, .matrix td { padding: 3px 4px; }
  code, pre { font-size: 9px; }
  .chip, .level, .evidence, .verdict, .matrix td, mark, .bar, rect, pre { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
}
`;
