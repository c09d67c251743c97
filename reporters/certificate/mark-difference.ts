/** A stretch of a text, and whether it is what differs from the other one. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Words, numbers, and every other character by itself: Chinese has no spaces to break at. */
const token = /[A-Za-z_]+|\d+(?:\.\d+)?|[\s\S]/gu;

/** Below this share of common words two texts are two sentences, and marking tells nothing. */
const leastCommon = 0.4;

/** Longer texts are shown as they are: comparing them word by word would keep the page waiting. */
const longest = 2000;

/**
 * Returns both texts in stretches, those that differ marked; each wholly unmarked where the two have too little in
 * common, or nothing apart. The stretches put together give the texts back.
 */
export function markDifference(a: string, b: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const plain = [[{ text: a, differs: false }], [{ text: b, differs: false }]] as const;
  if (a === b || a.length > longest || b.length > longest) return plain;
  const [wordsA, wordsB] = [a.match(token) ?? [], b.match(token) ?? []];
  const common = commonPairs(wordsA, wordsB);
  const share =
    weight(common.map(([index]) => wordsA[index] ?? '')) / Math.max(weight(wordsA), weight(wordsB));
  if (share < leastCommon) return plain;
  return [
    stretches(wordsA, new Set(common.map(([index]) => index))),
    stretches(wordsB, new Set(common.map(([, index]) => index))),
  ];
}

const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + word.trim().length, 0) || 1;

/** The longest common subsequence, as pairs of places. */
function commonPairs(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function stretches(words: readonly string[], common: ReadonlySet<number>): readonly Stretch[] {
  const result: { text: string; differs: boolean }[] = [];
  words.forEach((word, index) => {
    const differs = !common.has(index);
    const last = result.at(-1);
    // A space between two marked words belongs to what is marked.
    if (last?.differs === differs) last.text += word;
    else result.push({ text: word, differs });
  });
  return result;
}
