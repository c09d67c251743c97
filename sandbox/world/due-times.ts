/** A row that wants attention at a time. */
interface Due {
  readonly at: number;
  readonly key: string;
}

/** Times at which rows want attention, the earliest first (a binary heap); milliseconds since the epoch. */
export class DueTimes {
  #heap: Due[] = [];

  get size(): number {
    return this.#heap.length;
  }

  add(due: Due): void {
    const heap = this.#heap;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (timeAt(heap, parent) <= due.at) break;
      swap(heap, at, parent);
      at = parent;
    }
  }

  first(): Due | undefined {
    return this.#heap[0];
  }

  removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const least = timeAt(heap, left + 1) < timeAt(heap, left) ? left + 1 : left;
      if (timeAt(heap, least) >= last.at) return;
      swap(heap, at, least);
      at = least;
    }
  }

  clear(): void {
    this.#heap = [];
  }
}

/** Beyond the end nothing is ever due. */
function timeAt(heap: readonly Due[], index: number): number {
  return heap[index]?.at ?? Number.POSITIVE_INFINITY;
}

function swap(heap: Due[], one: number, other: number): void {
  const [left, right] = [heap[one], heap[other]];
  if (left === undefined || right === undefined) return;
  heap[one] = right;
  heap[other] = left;
}
