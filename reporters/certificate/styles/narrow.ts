/** What changes on a narrow screen. */
export const narrowStyle = `
@media (max-width: 760px) {
  .page { padding: 12px 10px 40px; }
  section { padding: 14px 12px; }
  .head { align-items: flex-start; }
  h1 small { display: block; margin: 0; }
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .verdict { padding: 12px; } .verdict h2 { font-size: 22px; }
  .sides { grid-template-columns: minmax(0, 1fr); }
  .judgement > div { grid-template-columns: 84px minmax(0, 1fr); }
  .numbers th, .numbers td { padding: 4px 3px; } .numbers thead th { white-space: normal; }
  .stacked thead { display: none; }
  .stacked tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { display: block; border: 0; padding: 1px 0; }
  .operations th:first-child { width: auto; }
  .operations { min-width: 560px; }
  .selects { gap: 8px; }
  .selects label { flex: 1 1 40%; }
  .selects select { width: 100%; max-width: none; }
  .details, .row > summary { padding-right: 0; }
  .details { padding-left: 4px; }
}
`;
