/** A4. */
export const printStyle = `
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { background: none; font-size: 10.5px; }
  .page { max-width: none; padding: 0; }
  .languages, .filters, .more, .link { display: none; }
  section { border: 0; padding: 0; margin: 0 0 14px; border-radius: 0; }
  h2, h3, h5, h6, caption { break-after: avoid; }
  tr, .verdict, .facts, .judgement > div, .scenario li, .row > summary { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  .matrix { font-size: 8px; }
  .matrix tbody th { font-size: 8px; }
  .matrix thead th:not(:first-child) { writing-mode: vertical-rl; text-orientation: mixed; font-size: 8px; text-align: right; vertical-align: bottom; }
  .matrix th, .matrix td { padding: 2px 3px; }
  .facts { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .counts .numbers td { font-size: 11px; }
  th, td { padding: 3px 5px; }
  .picture { max-width: 100%; height: auto; break-inside: avoid; }
  .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  code, pre { font-size: 8.5px; }
  .note, dt, q, .place, .why, .marks { font-size: 9px; }
  .chip, .level, .evidence { font-size: 9px; line-height: 14px; padding: 0 4px; }
  .row > summary { padding: 4px 0; } .row > summary::before { display: none; } .details { padding: 0 0 6px; }
  .chip, .level, .evidence, .verdict, .matrix td, mark, .bar, .bar rect, pre, .picture, .operations .system th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
}
`;
