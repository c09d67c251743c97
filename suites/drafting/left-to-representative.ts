import type { Operation } from '../../contracts/operation.ts';
import type { Family } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { allRules } from '../../contracts/rules/all-rules.ts';
import { type Case, defineCase } from '../case.ts';
import { representativeOf } from './representatives.ts';

/** Generates the cases of one family; those of a representative are asked for once for each of its neighbours. */
type Generate = (operation: Operation) => readonly Case[];

/**
 * Returns a generator that adds, for an operation whose system another one stands for, one story of which nothing is sent:
 * it names the rules that are tried on the other one alone, and says so.
 */
export function withRepresentative(family: Family, generate: Generate): Generate {
  const triedOn = new Map<string, ReadonlySet<RequirementId>>();
  const rulesTriedOn = (operation: Operation) => {
    const tried =
      triedOn.get(operation.id) ?? new Set(generate(operation).flatMap((one) => one.requirements));
    triedOn.set(operation.id, tried);
    return tried;
  };
  return (operation) => {
    const cases = generate(operation);
    const representative = representativeOf(operation);
    const own = new Set(cases.flatMap(({ requirements }) => requirements));
    const left = allRules
      .filter(
        ({ id, appliesTo }) => rulesTriedOn(representative).has(id) && !own.has(id) && appliesTo(operation),
      )
      .map(({ id }) => id);
    return [...cases, ...leftCases(family, operation, { representative, left })];
  };
}

function leftCases(
  family: Family,
  operation: Operation,
  { representative, left }: { readonly representative: Operation; readonly left: readonly RequirementId[] },
): readonly Case[] {
  const [about] = left;
  if (about === undefined) return [];
  return [
    defineCase({
      about,
      variant: 'left-to-representative',
      operation,
      family,
      title: {
        zh: `${left.length} 条规则由 ${representative.id} 代表本系统检验`,
        en: `${left.length} rules are tried on ${representative.id}, which stands for the system`,
      },
      requirements: left,
      expectation: { kind: 'either' },
      make: () => ({
        inapplicable: {
          zh: `同一系统的报文由同一处读取,本规则在 ${representative.id} 上检验`,
          en: `one place reads the messages of a whole system; this is tried on ${representative.id}`,
        },
      }),
    }),
  ];
}
