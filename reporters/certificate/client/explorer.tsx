/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { filterHref, type RowFilter, sectionAnchor } from '../anchors.ts';
import { listedRows, words } from '../certificate-words.ts';
import { type PageRow, rowKey } from '../data/page-data.ts';
import { T } from '../text.tsx';
import { type Asked, readAddress } from './address.ts';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { anyValue, countOutcomes, matchRows } from './match-rows.ts';
import type { OpenIslands } from './open-islands.ts';
import { RowItem } from './row-item.tsx';
import { useEvidence } from './use-evidence.ts';

/** Rows shown at a time, and on paper. */
const pageLength = 50;
const printedLength = 500;

/** Every requirement of the run: filtered, searched, opened, linked to. */
export function Explorer({ islands }: { readonly islands: OpenIslands }) {
  const { data } = islands;
  const [asked, setAsked] = useState(() => readAddress(location.hash));
  const [filter, setFilter] = useState<RowFilter>(() => firstFilter(data.rows, asked));
  const [limit, setLimit] = useState(pageLength);
  const evidenceOf = useEvidence(islands);
  useAddress((next) => {
    if (next.kind === 'nothing') return;
    setAsked(next);
    if (next.kind === 'exchange') return;
    setFilter(firstFilter(data.rows, next));
    setLimit(pageLength);
    if (next.kind === 'rows') document.getElementById(sectionAnchor('findings'))?.scrollIntoView();
  });
  usePrinting(() => setLimit(printedLength));
  const matching = useMemo(() => matchRows(data, filter), [data, filter]);
  const counts = useMemo(() => countOutcomes(data, filter), [data, filter]);
  const key = asked.kind === 'row' ? asked.key : undefined;
  const place = key === undefined ? -1 : matching.findIndex((row) => rowKey(row) === key);
  const shown = matching.slice(0, Math.max(limit, place + 1));
  const narrow = (next: RowFilter) => {
    setFilter(next);
    setLimit(pageLength);
    setAsked({ kind: 'nothing' });
    history.replaceState(null, '', filterHref(next));
  };
  return (
    <>
      <FilterBar data={data} filter={filter} counts={counts} onChange={narrow} />
      <p class="note" role="status">
        <T
          text={
            matching.length === 0
              ? words.nothingMatches
              : listedRows(shown.length, matching.length, data.rows.length)
          }
        />
      </p>
      {shown.map((row, index) => (
        <RowItem
          key={rowKey(row)}
          row={row}
          data={data}
          evidenceOf={evidenceOf}
          isOpenFirst={index === 0 && row.outcome === 'failed' && key === undefined}
          isAskedFor={rowKey(row) === key}
        />
      ))}
      {shown.length < matching.length ? (
        <p>
          <button type="button" class="more" onClick={() => setLimit(limit + pageLength * 2)}>
            <T text={words.more} />
          </button>
        </p>
      ) : null}
      {asked.kind === 'exchange' ? (
        <ExchangeDialog
          key={asked.id}
          id={asked.id}
          evidence={evidenceOf([asked.id])}
          onClose={() => {
            setAsked({ kind: 'nothing' });
            history.replaceState(null, '', filterHref(filter));
          }}
        />
      ) : null}
    </>
  );
}

/** What the address asks for; else what failed, and everything where nothing did. */
function firstFilter(rows: readonly PageRow[], asked: Asked): RowFilter {
  if (asked.kind === 'rows') return { outcome: anyValue, ...asked.filter };
  if (asked.kind === 'row') {
    const row = rows.find((candidate) => rowKey(candidate) === asked.key);
    if (row) return { outcome: anyValue, evidence: anyValue, operation: row.operation };
  }
  const hasFailed = rows.some((row) => row.outcome === 'failed' && row.evidence !== 'proposed');
  return { outcome: hasFailed ? 'failed' : anyValue };
}

function useAddress(onChange: (asked: Asked) => void): void {
  useEffect(() => {
    const listener = () => onChange(readAddress(location.hash));
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  });
}

function usePrinting(onPrint: () => void): void {
  useEffect(() => {
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  });
}
