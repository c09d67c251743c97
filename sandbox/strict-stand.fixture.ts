import { expect } from 'vitest';
import type { Operation } from '../contracts/operation.ts';
import { validateMessage } from '../schemas/validator.ts';
import { type Called, openStand, type Stand } from './sandbox.fixture.ts';
import type { StartOptions } from './start-sandbox.ts';

/** The table of return codes in document 004 lacks the 00 of its own example. */
const contradictions = ['posp.reelActiveVoucher.response.returnCode.enumeration'];

/** Starts a stand that holds every answer to what the documents say of it. */
export async function openStrictStand(options: StartOptions = {}): Promise<Stand> {
  const stand = await openStand(options);
  return {
    ...stand,
    call: async (operation, content, tamper) =>
      expectDocumented(operation, await stand.call(operation, content, tamper)),
    callAsOther: async (operation, content) =>
      expectDocumented(operation, await stand.callAsOther(operation, content)),
  };
}

/** Expects an answer to match its schema and to have no other fields, and returns it. */
export function expectDocumented(operation: Operation, called: Called): Called {
  const { message, isSuccess } = called;
  const violations = validateMessage(operation.id, 'response', message)
    .filter(({ requirement }) => !contradictions.includes(requirement))
    // What a request that did nothing has brought about is not there to be told.
    .filter(({ path }) => isSuccess === true || !path.startsWith('content.'));
  expect(violations).toEqual([]);
  expect(undocumentedFields(operation.schema.$defs.response, message)).toEqual([]);
  return called;
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** Returns the paths of a message that its schema does not know; below a field without fields everything is free. */
export function undocumentedFields(shape: Shape, value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => undocumentedFields(shape.items ?? {}, item, `${path}[]`));
  const { properties } = shape;
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const known = properties[key];
    return known === undefined ? [`${path}.${key}`] : undocumentedFields(known, child, `${path}.${key}`);
  });
}
