import type { Given } from '../../contracts/given.ts';
import type { Json, Operation } from '../../contracts/operation.ts';
import type { Family, Requirement } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import { type Case, type CaseDrafts, defineCase } from '../case.ts';
import { type Arrangement, arranged, arrangementOf, sharedControl } from './arrangement.ts';
import { currentValue, draftWith } from './draft-with.ts';
import type { RequestField } from './field.ts';

/** One thing that is wrong with one field of an otherwise valid request. */
export interface Mistake {
  readonly variant: string;
  /** What the field holds, such as `a number`; stands after the field's path. */
  readonly holds: Text;
  /** Returns what is put into the field in place of what is there now; undefined leaves the field out. */
  readonly value: (current: Json | undefined, given: Given) => Json | undefined;
  /** Returns why it is no mistake at this time; undefined where it is one. */
  readonly inapplicable?: (given: Given) => Text | undefined;
}

/** A case of a single mistake, and where in the request it is made. */
export interface MistakeParts {
  readonly family: Family;
  readonly field: RequestField;
  readonly mistake: Mistake;
  /** What the case is about; the first names it. */
  readonly requirements: readonly [RequirementId, ...RequirementId[]];
  /** Instead of the mistake's own, where several fields share a requirement. */
  readonly variant?: string;
  /** Where the field does not stand as it is in the example. */
  readonly arrangement?: Arrangement;
  /** Rejected with any code unless stated. */
  readonly expectation?: Expectation;
  readonly bound?: (given: Given) => CaseDrafts['bound'];
}

const rejected: Expectation = { kind: 'rejected', codes: [] };

const fates: Readonly<Record<Expectation['kind'], Text>> = {
  accepted: { zh: '应被接受', en: 'is accepted' },
  rejected: { zh: '应被拒绝', en: 'is rejected' },
  either: { zh: '应得到应答', en: 'is answered' },
};

/** Returns the case of a request that is valid but for one field. */
export function mistakeCase(parts: MistakeParts): Case {
  const { family, field, mistake, requirements, expectation = rejected, bound } = parts;
  const { operation, path } = field;
  const arrangement = parts.arrangement ?? arrangementOf(field);
  const fate = fates[expectation.kind];
  return defineCase({
    about: requirements[0],
    variant: parts.variant ?? mistake.variant,
    operation,
    family,
    title: {
      zh: `${path} ${mistake.holds.zh}的请求${fate.zh}`,
      en: `A request with ${path} ${mistake.holds.en} ${fate.en}`,
    },
    requirements,
    expectation,
    make: (given) => {
      const inapplicable = mistake.inapplicable?.(given);
      if (inapplicable) return { inapplicable };
      const search = bound?.(given);
      return {
        subject: () => draftOf(field, mistake, arrangement, given),
        // What may become of it either way rests on nothing.
        ...(expectation.kind !== 'either' && { control: sharedControl(arrangement, operation, given) }),
        ...(search && { bound: search }),
      };
    },
  });
}

function draftOf(field: RequestField, mistake: Mistake, arrangement: Arrangement, given: Given) {
  const content = arranged(arrangement, field.operation, given);
  return draftWith(field, content, mistake.value(currentValue(field, content), given));
}

/** Returns the cases of every requirement of an operation's request that `mistakesOf` knows mistakes for. */
export function mistakeCases(
  operation: Operation,
  family: Family,
  mistakesOf: (requirement: Requirement) => readonly Omit<MistakeParts, 'family' | 'requirements'>[],
): readonly Case[] {
  return operation.requirements
    .filter(({ excluded }) => !excluded)
    .flatMap((requirement) =>
      mistakesOf(requirement).map((parts) =>
        mistakeCase({ ...parts, family, requirements: [requirement.id] }),
      ),
    );
}
