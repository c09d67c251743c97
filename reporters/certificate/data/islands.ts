import { deflateRawSync } from 'node:zlib';
import type { Report } from '../../report.ts';
import { packExchanges } from './packed-exchanges.ts';
import type { PageData, PageRow } from './page-data.ts';
import { pageExchange } from './page-exchange.ts';

/** Exchanges that are packed together: few enough to be shown at once, enough to be packed well. */
const exchangesPerIsland = 64;

/** Characters of packed exchanges a page may hold; what finds no place is in the run record. */
const exchangeBudget = 5_000_000;

/** The page's data as it stands in the page: deflated, in base64. */
export interface Islands {
  readonly main: string;
  readonly exchanges: readonly string[];
}

/** Returns the page's data packed, what failed first; pure. */
export function packIslands(report: Report, rows: readonly PageRow[]): Islands {
  const wanted = wantedExchanges(report, rows);
  const exchanges: string[] = [];
  const ids: (readonly string[])[] = [];
  let size = 0;
  for (let at = 0; at < wanted.length && size < exchangeBudget; at += exchangesPerIsland) {
    const group = wanted
      .slice(at, at + exchangesPerIsland)
      .flatMap((id) => report.run.exchangeOf(id) ?? [])
      .map(pageExchange);
    const island = pack(packExchanges(group));
    size += island.length;
    if (size > exchangeBudget) break;
    exchanges.push(island);
    ids.push(group.map(({ id }) => id));
  }
  return { main: pack(mainData(report, rows, ids)), exchanges };
}

function mainData(report: Report, rows: readonly PageRow[], islands: PageData['islands']): PageData {
  const told = new Set(rows.flatMap(({ findings }) => findings.map(({ story }) => story)));
  const inScope = new Set(rows.map(({ operation }) => operation));
  const { operations, stories } = report.run;
  return {
    rows,
    operations: Object.fromEntries(
      operations.filter(({ id }) => inScope.has(id)).map(({ id, title }) => [id, title]),
    ),
    stories: Object.fromEntries(stories.filter(({ id }) => told.has(id)).map(({ id, title }) => [id, title])),
    islands,
  };
}

/** In the order of need: what failed, what could not be told, scenarios, then evidence of what passed. */
function wantedExchanges({ run }: Report, rows: readonly PageRow[]): readonly string[] {
  const of = (outcome: PageRow['outcome']) =>
    rows.flatMap(({ findings }) =>
      findings.filter((finding) => finding.outcome === outcome).flatMap(({ exchanges }) => exchanges),
    );
  const scenarios = run.stories.filter(({ form }) => form === 'scenario');
  return [
    ...new Set([
      ...of('failed'),
      ...of('cantTell'),
      ...scenarios.flatMap(({ id }) => run.exchangesOfStory(id).map((exchange) => exchange.id)),
      ...of('inapplicable'),
      ...rows.flatMap(({ passed }) => passed.flatMap(({ exchanges }) => exchanges)),
    ]),
  ];
}

const pack = (value: unknown) => deflateRawSync(JSON.stringify(value), { level: 6 }).toString('base64');
