import { type PackedExchanges, unpackExchanges } from '../data/packed-exchanges.ts';
import type { PageData, PageExchange } from '../data/page-data.ts';

/** The page's data, unpacked as it is needed. */
export interface OpenIslands {
  readonly data: PageData;
  /** Returns exchanges that are unpacked already; undefined where some are not, `absent` where the page has none of them. */
  readonly peek: (ids: readonly string[]) => readonly PageExchange[] | 'absent' | undefined;
  /** Unpacks what holds these exchanges; resolves when `peek` has them. */
  readonly load: (ids: readonly string[]) => Promise<void>;
}

/** Unpacks the page's main data; rejects where the browser cannot, or the page is not whole. */
export async function openIslands(document: Document): Promise<OpenIslands> {
  const data = (await unpack(textOf(document, 'data'))) as PageData;
  const islandOf = new Map(data.islands.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const exchanges = new Map<string, PageExchange>();
  const opening = new Map<number, Promise<void>>();
  const open = async (index: number) => {
    const packed = (await unpack(textOf(document, `exchanges-${index}`))) as PackedExchanges;
    for (const exchange of unpackExchanges(packed)) exchanges.set(exchange.id, exchange);
  };
  const inPage = (ids: readonly string[]) => ids.filter((id) => islandOf.has(id));
  return {
    data,
    peek: (ids) => {
      const wanted = inPage(ids);
      if (wanted.length === 0) return 'absent';
      const found = wanted.flatMap((id) => exchanges.get(id) ?? []);
      return found.length === wanted.length ? found : undefined;
    },
    load: async (ids) => {
      const needed = new Set(inPage(ids).flatMap((id) => islandOf.get(id) ?? []));
      await Promise.all(
        [...needed].map((index) => {
          const started = opening.get(index) ?? open(index);
          opening.set(index, started);
          return started;
        }),
      );
    },
  };
}

async function unpack(base64: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).json();
}

function textOf(document: Document, id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined) throw new Error(`this page has no block named ${id}`);
  return text;
}
