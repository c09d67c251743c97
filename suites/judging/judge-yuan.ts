import { readYuan, renderYuan, sumYuan, type Yuan } from '../../contracts/money.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Verdict } from '../check.ts';
import { cantTell, failed, passed } from './verdict.ts';

/** An amount as it stands in a message, and what people call it. */
export interface NamedAmount {
  readonly name: string;
  readonly value: unknown;
}

/** Returns whether `from` minus `to` is `fall`, in yuan and exactly; `cantTell` where one of them is no amount. */
export function judgeFall(from: NamedAmount, to: NamedAmount, fall: NamedAmount, at?: string): Verdict {
  return withAmounts([from, to, fall], ([before, after, amount]) => {
    if (!before || !after || !amount) return undefined;
    const difference = before.minus(after);
    return difference.eq(amount)
      ? passed
      : failed(
          because(`${fall.name} ${renderYuan(amount)}`),
          because(
            `${from.name} ${renderYuan(before)} − ${to.name} ${renderYuan(after)} = ${renderYuan(difference)}`,
          ),
          at,
        );
  });
}

/** Returns whether `parts` add up to `sum`, in yuan and exactly; `cantTell` where one of them is no amount. */
export function judgeSum(parts: readonly NamedAmount[], sum: NamedAmount, at?: string): Verdict {
  return withAmounts([sum, ...parts], ([whole, ...amounts]) => {
    if (!whole) return undefined;
    const total = sumYuan(amounts);
    return total.eq(whole)
      ? passed
      : failed(
          because(`${sum.name} ${renderYuan(whole)}`),
          because(`${parts.map(({ name }) => name).join(' + ')} = ${renderYuan(total)}`),
          at,
        );
  });
}

function withAmounts(
  named: readonly NamedAmount[],
  judge: (amounts: readonly Yuan[]) => Verdict | undefined,
): Verdict {
  const read = named.map(({ value }) => readYuan(value));
  const unread = named.find((_, index) => read[index] === undefined);
  const verdict = unread ? undefined : judge(read.filter((amount) => amount !== undefined));
  return verdict ?? cantTell({ zh: `${unread?.name} 不是金额`, en: `${unread?.name} is no amount` });
}

function because(text: string): Text {
  return sameText(text);
}
