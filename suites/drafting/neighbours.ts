import type { Json } from '../../contracts/operation.ts';
import type { Mistake } from './mistake-case.ts';

/** Returns values next to those of a closed list: none of them is in it. */
export function neighboursOf(values: readonly (string | number)[]): readonly Mistake[] {
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => typeof value === 'number');
  const candidates = [...(texts.length > 0 ? textNeighbours(texts) : []), ...numberNeighbours(numbers)];
  return candidates.flatMap(({ variant, holds, value }) =>
    values.includes(value) ? [] : [{ variant, holds, value: () => value }],
  );
}

interface Neighbour {
  readonly variant: string;
  readonly holds: Mistake['holds'];
  readonly value: Exclude<Json, null> & (string | number);
}

function textNeighbours(texts: readonly string[]): readonly Neighbour[] {
  const [first = ''] = texts;
  const swapped = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  const known = new Set(texts.map((text) => text.toLowerCase()));
  return [
    ...(swapped === first || texts.includes(swapped)
      ? []
      : [
          {
            variant: 'other-case',
            holds: { zh: `为 ${swapped}(大小写不同)`, en: `as ${swapped}, in another case` },
            value: swapped,
          },
        ]),
    {
      variant: 'trailing-space',
      holds: { zh: `为「${first} 」(末尾多一个空格)`, en: `as "${first} ", with a blank behind` },
      value: `${first} `,
    },
    {
      variant: 'other-value',
      holds: { zh: '为列表之外的值', en: 'at a value outside the list' },
      value: otherText(first, known),
    },
  ];
}

/** A text of the same length that is not listed, so that nothing but the list speaks against it. */
function otherText(text: string, known: ReadonlySet<string>): string {
  const candidates = /^\d+$/.test(text)
    ? Array.from({ length: 10 }, (_, digit) => String(9 - digit).repeat(text.length))
    : ['x', 'q', 'z'].map((letter) => letter.repeat(text.length));
  return candidates.find((candidate) => !known.has(candidate)) ?? `${text}x`;
}

function numberNeighbours(numbers: readonly number[]): readonly Neighbour[] {
  if (numbers.length === 0) return [];
  return [Math.min(...numbers) - 1, Math.max(...numbers) + 1].map((value, index) => ({
    variant: index === 0 ? 'one-less' : 'one-more',
    holds: { zh: `为 ${value}`, en: `as ${value}` },
    value,
  }));
}
