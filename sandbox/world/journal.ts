/** Takes back one change of a table. */
type Undo = () => void;

/** Remembers how to take back the changes of the transaction under way. */
export class Journal {
  #undos: Undo[] | undefined;

  /** Tells whether a transaction is under way; outside one nothing has to be remembered. */
  get isOpen(): boolean {
    return this.#undos !== undefined;
  }

  /** Remembers a change; outside a transaction a change is final and nothing is kept. */
  remember(undo: Undo): void {
    this.#undos?.push(undo);
  }

  /** Runs `work` inside the transaction under way, takes back what it changed and returns what it returned. */
  rehearse<Result>(work: () => Result): Result {
    const undos = this.#undos;
    if (undos === undefined) throw new Error('no transaction is under way');
    const before = undos.length;
    const result = work();
    // What is taken back is no change to be taken back.
    this.#undos = undefined;
    for (const undo of undos.splice(before).toReversed()) undo();
    this.#undos = undos;
    return result;
  }

  /**
   * Runs `work` as one transaction: when it throws, everything it changed is taken back and the error goes on.
   * `work` is synchronous, so that no other call can see or change anything in between.
   */
  transact<Result>(work: () => Result): Result {
    if (this.#undos !== undefined) throw new Error('a transaction is under way already');
    const undos: Undo[] = [];
    this.#undos = undos;
    try {
      return work();
    } catch (error) {
      this.#undos = undefined;
      for (const undo of undos.toReversed()) undo();
      throw error;
    } finally {
      this.#undos = undefined;
    }
  }
}
