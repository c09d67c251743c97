import { shanghaiDate, shanghaiDateTime } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import type { Json } from '../../contracts/operation.ts';
import { reasonClosed } from './closed-fields.ts';
import { type RequestField, requestFieldAt } from './field.ts';
import { knownValue } from './known-values.ts';
import { isLeftToScenarios } from './left-to-scenarios.ts';
import { valueSpaceOf } from './value-space.ts';

/** Length of a text whose length does not matter, in characters. */
const usualLength = 8;

/** Returns a valid value for a field that the example leaves out; undefined where none can be made up. */
export function sampleValue(field: RequestField, given: Given): Json | undefined {
  const { property, name } = field;
  const known = knownValue(name, given);
  if (known !== undefined) return known;
  if (property.const !== undefined) return property.const;
  if (property.enum !== undefined) return isLeftToScenarios(field) ? undefined : property.enum[0];
  if (reasonClosed(field)) return undefined;
  switch (property.type) {
    case 'string':
      return sampleText(field, given);
    case 'number':
    case 'integer':
      return sampleNumber(field, given);
    case 'boolean':
      return true;
    case 'object':
      return sampleObject(field, given);
    case 'array':
      return sampleArray(field, given);
    default:
      return undefined;
  }
}

function sampleText(field: RequestField, given: Given): string | undefined {
  const { property, name } = field;
  const now = given.clock.now();
  switch (property['x-format']) {
    case 'yyyyMMdd':
      return shanghaiDate(now);
    case 'yyyyMMddHHmmss':
      return shanghaiDateTime(now);
    case 'yyyy-MM-dd HH:mm:ss':
      return shanghaiDateTime(now).replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3 $4:$5:$6');
    case 'amount-yuan':
      return '0.01';
    case 'json':
      return '{}';
    case 'ipv4':
      return '192.0.2.10';
    default: {
      const { minLength = 1, maxLength = Number.MAX_SAFE_INTEGER } = property;
      const usual = /url$/i.test(name) ? 64 : usualLength;
      const length = Math.min(Math.max(usual, minLength), maxLength);
      const { valid } = valueSpaceOf(field);
      return valid(length, given, '') ?? valid(Math.min(24, maxLength), given, '');
    }
  }
}

/** One of whatever is counted, one fen of whatever is paid. */
function sampleNumber({ property, name }: RequestField, given: Given): number {
  if (property['x-format'] === 'epoch-ms') return given.clock.now();
  const isMoney = property['x-unit'] === 'yuan' || /amount|price|balance/i.test(name);
  return isMoney && property.type === 'number' ? 0.01 : 1;
}

/** The required members, or where none is required every one that can be made up. */
function sampleObject({ operation, path, property }: RequestField, given: Given): Json | undefined {
  const names = property.required?.length ? property.required : Object.keys(property.properties ?? {});
  const members = names.flatMap((name) => {
    const field = requestFieldAt(operation, `${path}.${name}`);
    const value = field && sampleValue(field, given);
    return value === undefined ? [] : [[name, value] as const];
  });
  const isComplete = (property.required ?? []).every((name) => members.some(([known]) => known === name));
  return isComplete ? Object.fromEntries(members) : undefined;
}

function sampleArray({ operation, path }: RequestField, given: Given): Json | undefined {
  const element = requestFieldAt(operation, `${path}[]`);
  const value = element && sampleValue(element, given);
  return value === undefined ? undefined : [value];
}
