import { expect, it } from 'vitest';
import { operations } from '../catalogue.generated.ts';
import { hasRequirement } from './has-requirement.ts';

const isDeep = (tail: string) => /^(request|response)\.(.+\..+\.|.*\[\])/.test(tail);
const isConditional = (tail: string) => tail.endsWith('.required-when');
const tailsOf = ({ id, requirements }: (typeof operations)[number]) =>
  requirements.map((requirement) => requirement.id.slice(id.length + 1)).filter((tail) => !isDeep(tail));

it('finds what an operation requires, and nothing that only others do', () => {
  const all = [...new Set(operations.flatMap(tailsOf))].filter((tail) => !isConditional(tail));
  for (const operation of operations) {
    const found = all.filter((tail) => hasRequirement(operation, tail));
    expect(found.toSorted(), operation.id).toEqual(
      tailsOf(operation)
        .filter((tail) => !isConditional(tail))
        .toSorted(),
    );
  }
});
