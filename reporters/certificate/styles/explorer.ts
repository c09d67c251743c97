/** The list of requirements, its filters, findings and exchanges. */
export const explorerStyle = `
.filters { display: grid; gap: 8px; margin: 0 0 6px; }
.outcomes { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 6px; }
.outcomes legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.outcomes button { color: var(--ink); padding: 2px 8px; font-variant-numeric: tabular-nums; }
.outcomes button[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.selects { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; }
.selects label span { display: block; font-size: 11px; color: var(--muted); }
.selects input, .selects select { font: inherit; font-size: 13px; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 5px; padding: 3px 6px; height: 30px; max-width: 190px; }
.selects input { flex: 1 1 260px; max-width: none; }
.selects button { height: 30px; }

.row { border-top: 1px solid var(--line); }
.row > summary { list-style: none; display: block; padding: 8px 10px 8px 26px; position: relative; border-radius: 6px; }
.row > summary::-webkit-details-marker { display: none; }
.row > summary::before { content: ""; position: absolute; left: 10px; top: 15px; width: 6px; height: 6px; border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.row[open] > summary::before { transform: rotate(45deg); }
.row > summary:hover { background: var(--ground); }
.row.asked > summary { background: #eaf1fc; }
.marks { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 12px; }
.family, .blame { color: var(--muted); }
.statement { display: block; font-weight: 600; overflow-wrap: anywhere; margin-top: 2px; }
.place { display: block; color: var(--muted); font-size: 12px; }
.why { display: block; font-size: 13px; color: var(--muted); }
.row[open] > summary .brief, .row[open] > summary .why { display: none; }
.details { padding: 2px 10px 12px 26px; }
.more { margin-top: 6px; }
.link { font-size: 12px; }

.judgement { margin: 6px 0; display: grid; gap: 3px; }
.judgement > div { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 10px; }
.judgement.brief > div { grid-template-columns: 60px minmax(0, 1fr); }
.case { border-left: 3px solid var(--line); padding-left: 12px; margin: 10px 0; }
.case.failed { border-color: var(--failed); }
.case.cantTell { border-color: #e0a100; }
.case.passed { border-color: var(--passed); }
mark { background: #ffdf80; color: inherit; }
mark.differs { background: #ffe3a0; border-radius: 2px; padding: 0 1px; }
mark.pointed, mark.changed { display: block; }
mark.changed { background: #dfe9fb; }

.exchange { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px; margin: 6px 0; background: #fcfdfe; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 14px; margin-top: 8px; }
.sides > div { min-width: 0; }
.line { display: block; }
.headers { font-size: 12px; color: var(--muted); }
.exchange > summary code { margin: 0 2px; }
.row code { margin-right: 2px; }
dialog { border: 1px solid var(--line); border-radius: 10px; width: min(1180px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto; padding: 14px 18px; color: inherit; }
dialog::backdrop { background: rgb(28 36 48 / 45%); }
.close { text-align: right; margin: 0 0 6px; }
`;
