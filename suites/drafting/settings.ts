import type { Given } from '../../contracts/given.ts';
import type { Content, Json, Operation } from '../../contracts/operation.ts';
import { isContentPath } from '../../contracts/read-path.ts';
import type { Constraint } from '../../contracts/requirement.ts';
import { type Arrangement, arrangementOf, plainExample, withValue } from './arrangement.ts';
import { currentText, currentValue } from './draft-with.ts';
import { elementsOf } from './elements.ts';
import { type RequestField, requestFields } from './field.ts';
import { isLeftToScenarios } from './left-to-scenarios.ts';
import { sampleValue } from './sample-value.ts';
import { valueSpaceOf } from './value-space.ts';

/** One allowed value in one field: what a valid request is made to differ from the example in. */
export interface Setting {
  readonly field: RequestField;
  /** Such as `max-length`, `value cash`, `present`. */
  readonly variant: string;
  /** The kinds of constraint it was made to show. */
  readonly kinds: readonly Constraint['kind'][];
  /** The request it is set in. */
  readonly arrangement: Arrangement;
  /** Returns the value; undefined where this test data has none. */
  readonly value: (given: Given, content: Content) => Json | undefined;
}

/** Returns every allowed value of an operation's request fields that its documents give reason to try. */
export function settingsOf(operation: Operation): readonly Setting[] {
  return requestFields(operation).flatMap((field) => [
    ...presenceSettings(field),
    ...limitSettings(field),
    ...valueSettings(field),
  ]);
}

/** A field that the example leaves out is there with some valid value; objects are there with their members. */
function presenceSettings(field: RequestField): readonly Setting[] {
  const { path, property } = field;
  const hasMembers = property.properties !== undefined || property.items?.properties !== undefined;
  if (!isBusiness(field) || hasMembers || path.endsWith('[]')) return [];
  const value: Setting['value'] = (given, content) =>
    currentValue(field, content) ?? sampleValue(field, given);
  const kinds = ['type', 'pattern', 'required', 'required-when'] as const;
  return [{ field, variant: 'present', kinds, arrangement: arrangementOf(field), value }];
}

function isBusiness({ operation, path }: RequestField): boolean {
  return isContentPath(operation.envelope, path);
}

const limits = [
  ['minLength', 'min-length'],
  ['maxLength', 'max-length'],
] as const;

const itemLimits = [
  ['minItems', 'min-items'],
  ['maxItems', 'max-items'],
] as const;

function limitSettings(field: RequestField): readonly Setting[] {
  const arrangement = arrangementOf(field);
  const { valid } = valueSpaceOf(field);
  const lengths = limits.flatMap(([keyword, kind]): Setting[] => {
    const limit = field.property[keyword];
    if (limit === undefined) return [];
    const value: Setting['value'] = (given, content) => valid(limit, given, currentText(field, content));
    return [{ field, variant: kind, kinds: [kind], arrangement, value }];
  });
  const items = itemLimits.flatMap(([keyword, kind]): Setting[] => {
    const limit = field.property[keyword];
    if (limit === undefined) return [];
    const value: Setting['value'] = (_given, content) => elementsOf(field, content, limit);
    return [{ field, variant: kind, kinds: [kind], arrangement, value }];
  });
  return [...lengths, ...items];
}

/** Each value of a closed list, where its field stands by itself. */
function valueSettings(field: RequestField): readonly Setting[] {
  const { operation, path, property } = field;
  const isByItself = !property['x-assigned'] && !isLeftToScenarios(field);
  return (isByItself ? (property.enum ?? []) : []).map((value) => ({
    field,
    variant: `value ${value}`,
    kinds: ['enumeration'],
    arrangement: isBusiness(field) ? withValue(operation, { path, value }) : plainExample,
    value: () => value,
  }));
}
