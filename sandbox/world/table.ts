import { DueTimes } from './due-times.ts';
import type { Journal } from './journal.ts';

/** What a table does with its oldest row when a new one would exceed its capacity. */
interface TableOptions<Row> {
  /** Rows kept at most; the oldest is dropped for a new one, so that a long life does not fill the memory. */
  readonly capacity?: number;
  readonly onDrop?: (row: Row) => void;
  /** When a row wants attention, in milliseconds since the epoch; undefined: never. */
  readonly dueAt?: (row: Row) => number | undefined;
}

/** Times of rows that have changed since may stay in the list; beyond this many it is made anew. */
const leastStaleTimes = 1_000;

/** Rows by key, in order of insertion. Rows are never changed, only replaced, so that a copy is a snapshot. */
export class Table<Row> {
  #rows = new Map<string, Row>();
  /** What is read instead of the rows, while a request reads what is out of date. */
  #view: Map<string, Row> | undefined;
  /** Walks the rows in their order, to drop the oldest. */
  #oldest: Iterator<[string, Row]> | undefined;
  readonly #due = new DueTimes();
  readonly #journal: Journal;
  readonly #options: TableOptions<Row>;

  constructor(journal: Journal, options: TableOptions<Row> = {}) {
    this.#journal = journal;
    this.#options = options;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): Row | undefined {
    return (this.#view ?? this.#rows).get(key);
  }

  has(key: string): boolean {
    return (this.#view ?? this.#rows).has(key);
  }

  values(): readonly Row[] {
    return [...(this.#view ?? this.#rows).values()];
  }

  entries(): readonly (readonly [string, Row])[] {
    return [...(this.#view ?? this.#rows)];
  }

  set(key: string, row: Row): void {
    this.#rememberOf(key);
    this.#put(key, row);
    this.#view?.set(key, row);
    this.#dropOldest();
  }

  /** Returns the key of the row that is due first, as long as it is due by `now`; it stays due until it is replaced. */
  firstDue(now: number): string | undefined {
    const first = this.#firstDue();
    return first !== undefined && first.at <= now ? first.key : undefined;
  }

  /** Returns when a row is due next, in milliseconds since the epoch; undefined where none will be. */
  nextDueAt(): number | undefined {
    return this.#firstDue()?.at;
  }

  delete(key: string): void {
    this.#rememberOf(key);
    this.#rows.delete(key);
    this.#view?.delete(key);
  }

  /** Returns a copy that later changes do not touch. */
  copy(): ReadonlyMap<string, Row> {
    return new Map(this.#rows);
  }

  /** Puts back the rows of a copy. */
  restore(rows: ReadonlyMap<string, Row>): void {
    this.#rows = new Map(rows);
    this.#oldest = undefined;
    this.#renewDueTimes();
  }

  /** Runs `work` reading `rows`, a copy of earlier, and what `work` itself writes; writes go to the table as it is now. */
  readingFrom<Result>(rows: ReadonlyMap<string, Row>, work: () => Result): Result {
    this.#view = new Map(rows);
    try {
      return work();
    } finally {
      this.#view = undefined;
    }
  }

  #put(key: string, row: Row): void {
    this.#rows.set(key, row);
    const at = this.#options.dueAt?.(row);
    if (at === undefined) return;
    this.#due.add({ at, key });
    if (this.#due.size > leastStaleTimes + 2 * this.#rows.size) this.#renewDueTimes();
  }

  #renewDueTimes(): void {
    this.#due.clear();
    for (const [key, row] of this.#rows) {
      const at = this.#options.dueAt?.(row);
      if (at !== undefined) this.#due.add({ at, key });
    }
  }

  #firstDue(): { readonly at: number; readonly key: string } | undefined {
    for (let first = this.#due.first(); first !== undefined; first = this.#due.first()) {
      const row = this.#rows.get(first.key);
      if (row !== undefined && this.#options.dueAt?.(row) === first.at) return first;
      // The row was replaced or dropped after this time was noted.
      this.#due.removeFirst();
    }
    return undefined;
  }

  #rememberOf(key: string): void {
    if (!this.#journal.isOpen) return;
    const before = this.#rows.get(key);
    this.#journal.remember(() => {
      if (before === undefined) this.#rows.delete(key);
      else this.#put(key, before);
    });
  }

  #dropOldest(): void {
    if (this.#rows.size <= (this.#options.capacity ?? Number.POSITIVE_INFINITY)) return;
    const oldest = this.#takeOldest();
    if (oldest === undefined) return;
    const [key, row] = oldest;
    this.delete(key);
    this.#options.onDrop?.(row);
  }

  // A new iterator would walk over everything deleted since the map last grew; this one goes on where it stopped.
  #takeOldest(): readonly [string, Row] | undefined {
    const next = this.#oldest?.next();
    if (next?.done === false) return next.value;
    this.#oldest = this.#rows.entries();
    const first = this.#oldest.next();
    return first.done === true ? undefined : first.value;
  }
}
