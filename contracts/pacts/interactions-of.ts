import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Content, Json, Operation } from '../operation.ts';
import { contentRoot, givenPaths, leavesOf, plain, sampleGiven } from './given-paths.ts';
import { type PactInteraction, wrongSign } from './interaction.ts';
import { balanceState, statesOf } from './provider-states.ts';

/** Returns every interaction of an operation: accepted as documented, and refused for each reason that its page gives cause for. */
export function interactionsOf(operation: Operation): readonly PactInteraction[] {
  return [
    accepted(operation),
    ...(operation.answerContent === 'json-string' ? [acceptedAsText(operation)] : []),
    ...(operation.envelope === 'paas' ? [wrongSignature(operation)] : []),
    ...tooLong(operation),
    ...refusedAmount(operation),
    ...aboveBalance(operation),
  ];
}

function accepted(operation: Operation): PactInteraction {
  return {
    description: `${operation.id}: a request as documented`,
    operation,
    states: statesOf(operation),
    content: exampleContent(operation),
    exact: [],
    answer: 'accepted',
  };
}

function acceptedAsText(operation: Operation): PactInteraction {
  const description = `${operation.id}: a request as documented, its answer's content as JSON text`;
  return { ...accepted(operation), description, answer: 'accepted-as-text' };
}

function wrongSignature(operation: Operation): PactInteraction {
  const description = `${operation.id}: a request with a wrong signature`;
  return { ...accepted(operation), description, exact: ['sign'], answer: 'refused', sign: wrongSign };
}

interface Leaf {
  /** Such as `content.goodsDetail[0].spec`. */
  readonly path: string;
  readonly value: unknown;
  readonly property: PropertySchema;
}

/** Documented lengths are enforced; the first field of the example that nobody else decides shows it. */
function tooLong(operation: Operation): readonly PactInteraction[] {
  const given = givenPaths(operation);
  const limited = leavesIn(operation).filter(
    ({ value, property }) =>
      typeof value === 'string' && (property.maxLength ?? 0) > 0 && property.enum === undefined,
  );
  const leaf = limited.find(({ path }) => !given.has(path)) ?? limited[0];
  if (leaf === undefined) return [];
  const { maxLength = 0 } = leaf.property;
  const value = String(leaf.value)
    .padEnd(maxLength + 1, '0')
    .slice(0, maxLength + 1);
  return [refusal(operation, leaf, value, `whose ${leaf.path} is ${maxLength + 1} characters long`)];
}

/** No amount of yuan has three decimals. */
function refusedAmount(operation: Operation): readonly PactInteraction[] {
  const leaf = leavesIn(operation).find(
    ({ property }) =>
      property['x-format'] === 'amount-yuan' || (property['x-unit'] === 'yuan' && property.type === 'number'),
  );
  if (leaf === undefined) return [];
  const value = leaf.property.type === 'string' ? '0.001' : 0.001;
  return [refusal(operation, leaf, value, `whose ${leaf.path} is 0.001`)];
}

/** A card with a balance everybody can see, and one fen more than that. */
function aboveBalance(operation: Operation): readonly PactInteraction[] {
  if (operation.id !== 'card.pay') return [];
  const leaf = leavesIn(operation).find(({ path }) => path === 'content.txnAmount');
  if (leaf === undefined) return [];
  const state = { name: balanceState('100.00'), params: { operation: operation.id, balance: '100.00' } };
  return [{ ...refusal(operation, leaf, '100.01', 'of 100.01, more than there is'), states: [state] }];
}

function refusal(operation: Operation, { path }: Leaf, value: Json, what: string): PactInteraction {
  const content = exampleContent(operation);
  const below = path.slice(contentRoot(operation).length);
  const steps = below.split(/[.[\]]+/).filter((step) => step !== '');
  return {
    ...accepted(operation),
    description: `${operation.id}: a request ${what}`,
    content: replaced(content, steps, value) as Content,
    exact: [path],
    answer: 'refused',
  };
}

function exampleContent(operation: Operation): Content {
  return plain(operation.example(sampleGiven())) as Content;
}

function leavesIn(operation: Operation): readonly Leaf[] {
  const root = contentRoot(operation);
  return [...leavesOf(exampleContent(operation), root)].flatMap(([path, value]) => {
    const property = propertyAt(operation.schema.$defs.request, path);
    return property === undefined ? [] : [{ path, value, property }];
  });
}

function propertyAt(schema: PropertySchema, path: string): PropertySchema | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<PropertySchema | undefined>(
    (at, step) => (/^\d+$/.test(step) ? at?.items : at?.properties?.[step]),
    schema,
  );
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: Json): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === step ? replaced(each, rest, by) : each));
  const object = value as { readonly [key: string]: unknown };
  return { ...object, [step]: replaced(object[step], rest, by) };
}
