import { amountPaths } from '../../contracts/rules/number.ts';
import type { CaseFamily } from '../case.ts';
import { requestFieldAt } from '../drafting/field.ts';
import { mistakeCase } from '../drafting/mistake-case.ts';
import { oddAmounts } from '../drafting/odd-amounts.ts';

/** For each amount of a request: values at the edge of what an amount may be, and beyond. */
export const number: CaseFamily = {
  id: 'number',
  title: { zh: '数值', en: 'Numbers' },
  generate: (operation) =>
    amountPaths(operation).flatMap((path) => {
      const field = requestFieldAt(operation, path);
      if (!field) return [];
      const { type, 'x-format': format } = field.property;
      return oddAmounts(type, format).map(({ requirement, expectation, mistake }) =>
        mistakeCase({
          family: 'number',
          field,
          mistake,
          variant: `${path}-${mistake.variant}`,
          requirements: [requirement],
          expectation,
        }),
      );
    }),
};
