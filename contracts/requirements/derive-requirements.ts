import type { ErrorRow, FieldRow } from '../../schemas/doc-page.ts';
import type { Provenance } from '../../schemas/evidence.ts';
import type { OperationSchema, PropertySchema } from '../../schemas/operation-schema.ts';
import type { Text } from '../../schemas/text.ts';
import type { Constraint, Family, FieldPlace, Requirement } from '../requirement.ts';
import type { RequirementId } from '../requirement-id.generated.ts';
import { type Field, fieldsOf } from './fields-of.ts';
import { forceOf, forceOfErrorCode, levelOf } from './level-of.ts';
import { constraintSentence, errorCodeSentence } from './sentences.ts';

const directions = ['request', 'response'] as const;

const families = {
  type: 'type',
  required: 'presence',
  'required-when': 'condition',
  'min-length': 'length',
  'max-length': 'length',
  'min-items': 'length',
  'max-items': 'length',
  enumeration: 'enumeration',
  pattern: 'pattern',
} as const satisfies Record<Constraint['kind'], Family>;

/** What the kit takes for granted where a row is its own proposal. */
export const ownProposal: Text = {
  zh: '文档没有写出这一项,它是本工具的提案',
  en: 'No document states this; it is a proposal of this kit',
};

/** Returns one requirement per constraint of both directions of a schema, and one per documented error code. */
export function deriveRequirements(schema: OperationSchema): readonly Requirement[] {
  const operation = schema['x-operation'].id;
  const fallback = schema['x-operation'].sources[0] ?? { document: schema.$id, line: 1 };
  const derived = directions.flatMap((direction) =>
    fieldsOf(schema.$defs[direction], fallback).flatMap((field) =>
      statementsOn(field).map((statement) => fieldRequirement({ schema, direction, field, statement })),
    ),
  );
  return [...derived, ...schema['x-errors'].map((row) => errorRequirement(operation, row))];
}

/** A constraint and the row that states it. */
interface Statement {
  readonly constraint: Constraint;
  readonly source: Provenance;
}

interface FieldStatement {
  readonly schema: OperationSchema;
  readonly direction: FieldPlace['direction'];
  readonly field: Field;
  readonly statement: Statement;
}

function fieldRequirement({ schema, direction, field, statement }: FieldStatement): Requirement {
  const { constraint, source } = statement;
  const { id: operation, isOutbound } = schema['x-operation'];
  const { path, property } = field;
  const place: FieldPlace = { direction, path };
  const force = forceOf({ direction, constraint, property, isShownOnly: isShownOnly(schema, field) });
  return {
    id: `${operation}.${direction}.${path}.${constraint.kind}` as RequirementId,
    operation,
    family: families[constraint.kind],
    level: levelOf(force),
    statement: constraintSentence(place, constraint, isOutbound),
    source,
    place,
    constraint,
    ...(property['x-proposed'] === true ? { assumption: ownProposal } : {}),
  };
}

function errorRequirement(operation: string, row: ErrorRow): Requirement {
  return {
    id: `${operation}.error.${row.code}` as RequirementId,
    operation,
    family: 'error-code',
    level: levelOf(forceOfErrorCode(row.code, row.isProposed)),
    statement: errorCodeSentence(row),
    source: row.source,
    errorCode: row.code,
    ...(row.isProposed === true ? { assumption: ownProposal } : {}),
  };
}

/** The envelope is documented on every page; what an example adds is only the business content. */
function isShownOnly(schema: OperationSchema, field: Field): boolean {
  if (schema['x-operation'].evidence !== 'sampled') return false;
  const hasEnvelope = schema.$defs.request.properties?.content !== undefined;
  return !hasEnvelope || field.path.startsWith('content.');
}

function statementsOn(field: Field): readonly Statement[] {
  const { property, source } = field;
  const required = property['x-required-source'] ?? amendedSource(property, 'required') ?? source;
  return [
    ...constraintsOf(property).map((constraint) => ({
      constraint,
      source: amendedSource(property, ...factsBehind[constraint.kind]) ?? source,
    })),
    ...(field.isRequired ? [{ constraint: { kind: 'required' } as const, source: required }] : []),
    ...field.conditions.map((condition) => ({
      constraint: { kind: 'required-when', field: condition.field, values: condition.values } as const,
      source: condition.source,
    })),
  ];
}

/** The keys of a row that a constraint is made of; another page may state any of them. */
const factsBehind = {
  type: ['type'],
  required: ['required'],
  'required-when': ['requiredWhen'],
  'min-length': ['minLength'],
  'max-length': ['maxLength'],
  'min-items': ['minItems'],
  'max-items': ['maxItems'],
  enumeration: ['enumeration'],
  pattern: ['pattern', 'format'],
} as const satisfies Record<Constraint['kind'], readonly (keyof FieldRow)[]>;

function amendedSource(property: PropertySchema, ...facts: readonly string[]): Provenance | undefined {
  return property['x-amended']?.find((amendment) => amendment.facts.some((fact) => facts.includes(fact)))
    ?.source;
}

const limits = [
  ['minLength', 'min-length'],
  ['maxLength', 'max-length'],
  ['minItems', 'min-items'],
  ['maxItems', 'max-items'],
] as const;

/** Returns the constraints that the keywords of one field state. */
export function constraintsOf(property: PropertySchema): readonly Constraint[] {
  const { type, pattern } = property;
  const format = property['x-format'];
  const values = property.const === undefined ? property.enum : [property.const];
  return [
    ...(type === undefined || type === 'unknown' ? [] : [{ kind: 'type', type } as const]),
    ...limits.flatMap(([keyword, kind]) => {
      const limit = property[keyword];
      return limit === undefined ? [] : [{ kind, limit }];
    }),
    ...(values === undefined ? [] : [{ kind: 'enumeration', values } as const]),
    ...(pattern === undefined && format === undefined ? [] : [patternOf(pattern, format)]),
  ];
}

function patternOf(pattern: string | undefined, format: string | undefined): Constraint {
  return {
    kind: 'pattern',
    ...(pattern === undefined ? {} : { pattern }),
    ...(format === undefined ? {} : { format }),
  };
}
