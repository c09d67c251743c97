/** Colours, type, and what every block of the page shares. */
export const baseStyle = `
:root {
  --passed: #1a7f4b; --passed-soft: #e3f4ea;
  --failed: #c62828; --failed-soft: #fdeaea;
  --cantTell: #9a6700; --cantTell-soft: #fff4d6;
  --untested: #5b6472; --untested-soft: #eceff3;
  --inapplicable: #66717e; --inapplicable-soft: #f3f5f7;
  --excluded: #66717e; --excluded-soft: #f3f5f7;
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
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

input[name="lang"] { position: absolute; opacity: 0; pointer-events: none; }
#lang-zh:checked ~ .page [lang="en"], #lang-en:checked ~ .page [lang="zh"] { display: none; }
#lang-zh:checked ~ .page label[for="lang-zh"], #lang-en:checked ~ .page label[for="lang-en"] { background: var(--accent); color: #fff; }
#lang-zh:focus-visible ~ .page label[for="lang-zh"], #lang-en:focus-visible ~ .page label[for="lang-en"] { outline: 2px solid var(--ink); outline-offset: 1px; }
.languages { display: inline-flex; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; background: var(--paper); }
.languages label { padding: 3px 12px; cursor: pointer; font-size: 13px; }

.page { max-width: 1220px; margin: 0 auto; padding: 20px 24px 60px; }
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

table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px; border-bottom: 1px solid var(--line); }
thead th { font-size: 12px; font-weight: 600; color: var(--muted); white-space: nowrap; }
tbody th { font-weight: 500; }
.numbers th:not(:first-child, .text), .numbers td:not(.text) { text-align: right; font-variant-numeric: tabular-nums; }
.numbers td.zero { color: #a3adb9; font-weight: 400; }
.scroll { overflow-x: auto; }
td.passed { color: var(--passed); } td.failed { color: var(--failed); } td.cantTell { color: var(--cantTell); }
td.untested, td.inapplicable, td.excluded { color: var(--untested); }
td a { color: inherit; }

.chip, .level, .evidence { display: inline-block; border-radius: 4px; padding: 0 7px; font-size: 12px; line-height: 20px; white-space: nowrap; }
.chip i { font-style: normal; font-weight: 700; }
.chip.passed { background: var(--passed-soft); color: var(--passed); }
.chip.failed { background: var(--failed-soft); color: var(--failed); }
.chip.cantTell, .chip.accepted { background: var(--cantTell-soft); color: var(--cantTell); }
.chip.untested { background: var(--untested-soft); color: var(--untested); }
.chip.inapplicable, .chip.excluded { background: var(--inapplicable-soft); color: var(--inapplicable); }
.level { border: 1px solid var(--line); font-weight: 600; font-size: 11px; }
.level.MUST { border-color: var(--ink); }
.level.MAY { color: var(--muted); }
.evidence { border: 1px solid var(--line); color: var(--muted); }
.evidence.proposed { border-style: dashed; }

dt { color: var(--muted); font-size: 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
details > summary { cursor: pointer; }
pre { margin: 4px 0; padding: 8px; background: #f3f5f8; border-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere; }
button { font: inherit; font-size: 13px; color: var(--accent); background: var(--paper); border: 1px solid var(--line); border-radius: 5px; padding: 2px 10px; cursor: pointer; }
button:hover { border-color: var(--accent); }
`;
