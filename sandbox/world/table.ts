import type { Journal } from './journal.ts';

/** What a table does with its oldest row when a new one would exceed its capacity. */
interface TableOptions<Row> {
  /** Rows kept at most; the oldest is dropped for a new one, so that a long life does not fill the memory. */
  readonly capacity?: number;
  readonly onDrop?: (row: Row) => void;
}

/** Rows by key, in order of insertion. Rows are never changed, only replaced, so that a copy is a snapshot. */
export class Table<Row> {
  #rows = new Map<string, Row>();
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
    return this.#rows.get(key);
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  values(): readonly Row[] {
    return [...this.#rows.values()];
  }

  entries(): readonly (readonly [string, Row])[] {
    return [...this.#rows];
  }

  set(key: string, row: Row): void {
    this.#rememberOf(key);
    this.#rows.set(key, row);
    this.#dropOldest();
  }

  delete(key: string): void {
    this.#rememberOf(key);
    this.#rows.delete(key);
  }

  /** Returns a copy that later changes do not touch. */
  copy(): ReadonlyMap<string, Row> {
    return new Map(this.#rows);
  }

  /** Puts back the rows of a copy. */
  restore(rows: ReadonlyMap<string, Row>): void {
    this.#rows = new Map(rows);
  }

  #rememberOf(key: string): void {
    const before = this.#rows.get(key);
    this.#journal.remember(() => {
      if (before === undefined) this.#rows.delete(key);
      else this.#rows.set(key, before);
    });
  }

  #dropOldest(): void {
    if (this.#rows.size <= (this.#options.capacity ?? Number.POSITIVE_INFINITY)) return;
    for (const [key, row] of this.#rows) {
      this.delete(key);
      this.#options.onDrop?.(row);
      return;
    }
  }
}
