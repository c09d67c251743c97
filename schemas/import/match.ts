import type { DocPage } from '../doc-page.ts';
import type { InterfaceEntry } from '../interface-list.ts';
import { KitError } from '../kit-error.ts';
import type { ListedInterface } from './imported-interface.ts';
import { type ProposedOperation, proposeOperations } from './propose-operation.ts';

/** How an interface was recognised; `path-end` is the weakest: the export lacks the prefix of its project. */
export type MatchedBy = 'operation' | 'yapi-id' | 'path' | 'path-end';

/** An imported interface and the operation we hold for it. */
export interface Match {
  readonly listed: ListedInterface;
  readonly held: DocPage;
  readonly by: MatchedBy;
}

/** An imported interface of which we hold nothing. */
export interface NewInterface {
  readonly listed: ListedInterface;
  readonly proposed: ProposedOperation;
  /** Operations that end in the same path: more than one, so that none could be chosen. */
  readonly candidates: readonly string[];
}

export interface Matches {
  readonly matches: readonly Match[];
  readonly fresh: readonly NewInterface[];
}

/**
 * Matches interfaces to the operations we hold: by the operation a doc record names, else by YApi id, else by method and
 * path, else by the end of the path where only one operation has it. Throws a KitError for an id that occurs twice and
 * for two interfaces that claim one operation.
 */
export function matchInterfaces(
  listed: readonly ListedInterface[],
  held: readonly DocPage[],
  known: readonly InterfaceEntry[],
): Matches {
  requireUniqueIds(listed);
  const index = indexOf(held);
  const found = listed.map((one) => ({ listed: one, match: findHeld(one, index) }));
  const sure = found.flatMap(({ listed: one, match }) =>
    match === undefined ? [] : [{ listed: one, ...match }],
  );
  requireOneClaim(sure);
  const claimed = new Set(sure.map((match) => match.held.operation));
  const rest = found.filter(({ match }) => match === undefined).map(({ listed: one }) => one);
  const byEnd = matchByEnd(
    rest,
    held.filter(({ operation }) => !claimed.has(operation)),
  );
  const fresh = byEnd.flatMap((entry) => (entry.held === undefined ? [entry] : []));
  const proposals = proposeOperations(
    fresh.map((entry) => entry.listed),
    held,
    known,
  );
  return {
    matches: [
      ...sure,
      ...byEnd.flatMap(({ listed: one, held: page }) =>
        page === undefined ? [] : [{ listed: one, held: page, by: 'path-end' as const }],
      ),
    ],
    fresh: fresh.flatMap(({ listed: one, candidates }, order) => {
      const proposed = proposals[order];
      return proposed === undefined ? [] : [{ listed: one, proposed, candidates }];
    }),
  };
}

interface HeldIndex {
  readonly byOperation: ReadonlyMap<string, DocPage>;
  readonly byId: ReadonlyMap<number, DocPage>;
  readonly byPath: ReadonlyMap<string, readonly DocPage[]>;
}

function indexOf(held: readonly DocPage[]): HeldIndex {
  const byPath = new Map<string, readonly DocPage[]>();
  for (const page of held) {
    if (page.path !== undefined) byPath.set(page.path, [...(byPath.get(page.path) ?? []), page]);
  }
  return {
    byOperation: new Map(held.map((page) => [page.operation, page])),
    byId: new Map(held.flatMap((page) => (page.yapiId === undefined ? [] : [[page.yapiId, page] as const]))),
    byPath,
  };
}

function findHeld(listed: ListedInterface, index: HeldIndex): { held: DocPage; by: MatchedBy } | undefined {
  const named = listed.operation === undefined ? undefined : index.byOperation.get(listed.operation);
  if (named !== undefined) return { held: named, by: 'operation' };
  const byId = listed.yapiId === undefined ? undefined : index.byId.get(listed.yapiId);
  if (listed.operation !== undefined) {
    // A record of an operation that we do not hold is new, whatever its path; an id that we hold is not free.
    if (byId !== undefined) throw idHeldElsewhere(listed, byId);
    return undefined;
  }
  if (byId !== undefined) return { held: byId, by: 'yapi-id' };
  const [byPath, ...others] = (index.byPath.get(listed.path) ?? []).filter((page) =>
    hasMethod(page, listed.method),
  );
  return byPath === undefined || others.length > 0 ? undefined : { held: byPath, by: 'path' };
}

/** A method that no page printed is ours, and rules nothing out. */
function hasMethod({ method, methodCertainty }: DocPage, imported: string): boolean {
  return method === undefined || methodCertainty !== undefined || method === imported;
}

interface ByEnd {
  readonly listed: ListedInterface;
  readonly held: DocPage | undefined;
  readonly candidates: readonly string[];
}

/** YApi keeps a project's basePath apart: an export says `/createTrade` where the page says `/paas/micro/cashier/createTrade`. */
function matchByEnd(rest: readonly ListedInterface[], free: readonly DocPage[]): readonly ByEnd[] {
  const ends = rest.map((listed) => ({
    listed,
    pages: listed.operation === undefined ? free.filter((page) => isEnd(listed, page)) : [],
  }));
  const claims = new Map<string, number>();
  for (const { pages } of ends) {
    for (const { operation } of pages) claims.set(operation, (claims.get(operation) ?? 0) + 1);
  }
  return ends.map(({ listed, pages }) => {
    const [only] = pages.length === 1 ? pages : [];
    const held = only !== undefined && claims.get(only.operation) === 1 ? only : undefined;
    return { listed, held, candidates: held === undefined ? pages.map(({ operation }) => operation) : [] };
  });
}

function isEnd(listed: ListedInterface, page: DocPage): boolean {
  // An id that differs says outright that it is another interface.
  const isOther = listed.yapiId !== undefined && page.yapiId !== undefined && listed.yapiId !== page.yapiId;
  return (
    !isOther &&
    listed.path !== '/' &&
    page.path?.endsWith(listed.path) === true &&
    hasMethod(page, listed.method)
  );
}

function requireUniqueIds(listed: readonly ListedInterface[]): void {
  const places = new Map<number, string>();
  for (const { yapiId, at } of listed) {
    if (yapiId === undefined) continue;
    const first = places.get(yapiId);
    if (first !== undefined) throw duplicateId(yapiId, [first, at]);
    places.set(yapiId, at);
  }
}

function requireOneClaim(matches: readonly Match[]): void {
  const claims = new Map<string, Match>();
  for (const match of matches) {
    const first = claims.get(match.held.operation);
    if (first !== undefined) throw claimedTwice(first, match);
    claims.set(match.held.operation, match);
  }
}

function idHeldElsewhere({ yapiId, operation, at }: ListedInterface, held: DocPage): KitError {
  return new KitError({
    code: 'import-id-held',
    what: {
      zh: `记录 ${operation} 的 YApi 编号 ${yapiId} 属于操作 ${held.operation}`,
      en: `The record of ${operation} has the YApi id ${yapiId}, which belongs to ${held.operation}`,
    },
    where: at,
    hint: {
      zh: `把记录的 operation 改为 ${held.operation}，或更正编号`,
      en: `name ${held.operation} in the record, or mend the id`,
    },
  });
}

function duplicateId(id: number, places: readonly string[]): KitError {
  return new KitError({
    code: 'import-id-duplicate',
    what: { zh: `YApi 编号 ${id} 出现两次`, en: `The YApi id ${id} occurs twice` },
    where: places.join(', '),
    hint: {
      zh: '只导入其中一个文件，或删去旧的一份',
      en: 'import one of the files only, or delete the older copy',
    },
  });
}

function claimedTwice(first: Match, second: Match): KitError {
  const place = ({ listed, by }: Match) => `${listed.at} (${by})`;
  const { operation } = first.held;
  return new KitError({
    code: 'import-operation-claimed-twice',
    what: {
      zh: `两个接口都对应操作 ${operation}`,
      en: `Two interfaces claim the operation ${operation}`,
    },
    where: `${place(first)}, ${place(second)}`,
    hint: {
      zh: '核对编号与路径，只导入正确的一个',
      en: 'compare ids and paths, and import the right one only',
    },
  });
}
