import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath, setAt } from '../../contracts/read-path.ts';
import type { ConditionSchema, PropertySchema } from '../../schemas/operation-schema.ts';
import type { Drafting } from '../case.ts';
import { parentPath, propertyAt, type RequestField, requestFieldAt } from './field.ts';
import { methodOf } from './pay-methods.ts';
import { sampleValue } from './sample-value.ts';
import { specimenContent } from './specimen.ts';

/** How an operation's example is changed so that the documents allow something in it; it stays a valid request. */
export interface Arrangement {
  /** Cases that start from arrangements of one name may share a control. */
  readonly name: string;
  /** True where the change is no mere addition, so that it does not go together with others. */
  readonly isExclusive: boolean;
  readonly arrange: (content: Content, given: Given) => Content;
}

/** The operation's own example, as it is. */
export const plainExample: Arrangement = {
  name: 'example',
  isExclusive: false,
  arrange: (content) => content,
};

/** Returns a fresh content of an arrangement. */
export function arranged({ arrange }: Arrangement, operation: Operation, given: Given): Content {
  return arrange(operation.example(given), given);
}

/** Returns the control of cases that start from an arrangement; they share it. */
export function sharedControl(
  arrangement: Arrangement,
  operation: Operation,
  given: Given,
): { readonly draft: Drafting; readonly sharedAs: string } {
  return {
    draft: () => ({ content: arranged(arrangement, operation, given) }),
    sharedAs: arrangement.name,
  };
}

/** Returns the operation's example, arranged so that the documents allow the field to stand in it. */
export function arrangementOf(field: RequestField): Arrangement {
  const { operation, path } = field;
  if (!isContentPath(operation.envelope, path)) return plainExample;
  const sibling = conditionOn(field);
  return sibling ? withValue(operation, sibling) : withParent(operation, path);
}

/** A field at a value. */
export interface FieldValue {
  readonly path: string;
  readonly value: string | number;
}

/** Returns the sibling value under which a field is required, the last of them; undefined where it is under none. */
export function conditionOn({ operation, path, name }: RequestField): FieldValue | undefined {
  const parent = parentPath(path);
  const condition = conditionsIn(operation, parent).find(({ then }) => then.required.includes(name));
  const [sibling] = Object.entries(condition?.if.properties ?? {});
  const value = sibling?.[1].enum.at(-1);
  return sibling && value !== undefined ? { path: below(parent, sibling[0]), value } : undefined;
}

function conditionsIn(operation: Operation, parent: string | undefined): readonly ConditionSchema[] {
  const request: PropertySchema = operation.schema.$defs.request;
  return (parent === undefined ? request : propertyAt(request, parent))?.allOf ?? [];
}

function below(parent: string | undefined, name: string): string {
  return parent === undefined ? name : `${parent}.${name}`;
}

/** Returns the example with a field at a value, and with what the documents require under that value. */
export function withValue(operation: Operation, { path, value }: FieldValue): Arrangement {
  const name = `${path} ${value}`;
  if (path.endsWith('payMethod[].assetType')) return payingBy(name, String(value));
  const parent = parentPath(path);
  const member = parent === undefined ? path : path.slice(parent.length + 1);
  const required = conditionsIn(operation, parent)
    .filter((schema) => schema.if.properties[member]?.enum.includes(value))
    .flatMap(({ then }) => then.required);
  const fill = withParent(operation, path).arrange;
  return {
    name,
    isExclusive: required.length > 0,
    arrange: (content, given) =>
      required.reduce(
        (current, sibling) => filled(operation, current, below(parent, sibling), given),
        setAt(fill(content, given), path, value),
      ),
  };
}

function payingBy(name: string, assetType: string): Arrangement {
  return {
    name,
    isExclusive: true,
    arrange: (content, given) => ({ ...content, payMethod: [methodOf(assetType, given)] }),
  };
}

/** Where the example has no parent for the field, one is made with what the documents require in it. */
function withParent(operation: Operation, path: string): Arrangement {
  const parent = parentPath(path);
  if (parent === undefined || parent === 'content') return plainExample;
  const isInExample = getAt(specimenContent(operation), parent) !== undefined;
  return {
    name: isInExample ? plainExample.name : `example with ${parent}`,
    isExclusive: false,
    arrange: (content, given) => filled(operation, content, parent, given),
  };
}

function filled(operation: Operation, content: Content, path: string, given: Given): Content {
  if (getAt(content, path) !== undefined) return content;
  const field = requestFieldAt(operation, path);
  const value = field && sampleValue(field, given);
  return value === undefined ? content : setAt(content, path, value);
}
