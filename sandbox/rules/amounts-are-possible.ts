import { isWholeFen, readYuan, type Yuan } from '../../contracts/money.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import { amountPaths } from '../../contracts/rules/number.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import { lastName } from './field-name.ts';
import type { Rule } from './incoming.ts';

/** No amount of a request is below zero, has a part of a fen or is too large to be answered, whatever becomes of it. */
export const amountsArePossible: Rule = {
  id: 'amounts-are-possible',
  title: {
    zh: '金额不为负、最多到分、不过大',
    en: 'Amounts are not negative, end at the fen and are not too large',
  },
  judge: ({ message, call }) => {
    for (const path of pathsOf(call.operation)) {
      const amounts = readPath(message, path).flatMap(({ value }) => readYuan(value) ?? []);
      if (amounts.some((amount) => !isPossible(amount))) {
        throw new Refused('amount', lastName(path));
      }
    }
  },
};

function isPossible(amount: Yuan): boolean {
  return amount.gte(0) && isWholeFen(amount) && amount.lte(proposals.largestAmount.value);
}

const known = new WeakMap<Operation, readonly string[]>();

function pathsOf(operation: Operation): readonly string[] {
  const paths = known.get(operation) ?? amountPaths(operation);
  known.set(operation, paths);
  return paths;
}
