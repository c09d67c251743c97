import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Operation } from '../operation.ts';
import { paas } from '../signing/paas-profile.ts';
import { readMembers } from '../signing/raw-members.ts';
import { sign } from '../signing/sign.ts';
import { fieldRules, quoted, signRules } from './field-rules.ts';
import { eachLike, like, type Matched, pattern, type Rule, sameType, wholeNumber } from './matched.ts';
import { isRead, readPaths } from './read-paths.ts';
import { sampleValue } from './sample-value.ts';

/** What an answer is made beside its operation. */
export interface AnswerContext {
  /** The request it answers, as plain JSON. */
  readonly request: unknown;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly secret: string;
}

/** Returns the answer to an accepted request: what says so, and every field that is read of it, by this kit's reading unless stated. */
export function acceptedAnswer(
  operation: Operation,
  context: AnswerContext,
  paths: ReadonlySet<string> = readPaths(operation),
): Matched {
  const { response } = operation.schema.$defs;
  const body = objectLike(response, '', { paths, context });
  if (operation.envelope === 'posp')
    return { ...body, returnCode: successCode(response.properties?.returnCode) };
  if (operation.envelope === 'b2b')
    return { ...body, statusCode: like(100, [wholeNumber, pattern('^(?:100|80|81)$')]) };
  return signed(operation, { ...envelopeOf(operation, context), ...body, success: true }, context);
}

/** 00 is success, and A00 that it is under way; a page that lists its codes leaves the other out. */
function successCode({ enum: values = ['00', 'A00'] }: PropertySchema = {}): Matched {
  const known = ['00', 'A00'].filter((code) => values.includes(code));
  return like(known[0] ?? '00', [sameType, pattern('^(?:00|A00)$')]);
}

/** Returns the same with its content as JSON text, which is how some pages say that it comes on the wire. */
export function answerWithContentText(operation: Operation, context: AnswerContext): Matched {
  const { response } = operation.schema.$defs;
  const { content = {} } = objectLike(response, '', { paths: readPaths(operation), context });
  const text = like(JSON.stringify(exampleOf(content)), [sameType, pattern('^\\s*\\{[\\s\\S]*\\}\\s*$')]);
  return signed(operation, { ...envelopeOf(operation, context), content: text, success: true }, context);
}

/** Returns the answer to a request that is refused: what says so, and a code the documents list where they list any. */
export function refusedAnswer(operation: Operation, context: AnswerContext): Matched {
  // `regex` knows no look-around: what is not success is spelt out.
  if (operation.envelope === 'posp')
    return {
      returnCode: like('P01', [
        sameType,
        pattern('^(?:[^0A][\\s\\S]*|[0A](?:[^0][\\s\\S]*)?|[0A]0[\\s\\S]+|A0)$'),
      ]),
    };
  if (operation.envelope === 'b2b') {
    return {
      statusCode: like(400, [
        wholeNumber,
        pattern('^(?:-.*|\\d|[0-79]\\d|8[2-9]|[02-9]\\d\\d|1[1-9]\\d|10[1-9]|\\d{4,})$'),
      ]),
    };
  }
  const refusal = {
    success: false,
    errorCode: codeLike(operation),
    errorMessage: like('refused', [sameType]),
  };
  return signed(operation, { ...envelopeOf(operation, context), ...refusal }, context);
}

function codeLike({ schema }: Operation): Matched {
  const isProposal = schema['x-errors'].some(({ isProposed }) => isProposed === true);
  const codes = schema['x-errors'].map(({ code }) => code).filter((code) => code !== '' && code !== '00');
  const [first = 'SOME_ERROR_CODE'] = codes;
  // A code of our own proposal binds nobody; that there is one does.
  if (codes.length === 0 || isProposal) return like(first, [sameType, pattern('^[\\s\\S]+$')]);
  return like(first, [sameType, pattern(`^(?:${codes.map(quoted).join('|')})$`)]);
}

type Members = { readonly [key: string]: Matched | undefined };

/** Members of every PaaS answer that callers read, apart from those that say what became of the request. */
function envelopeOf({ schema, action }: Operation, { request, now }: AnswerContext): Members {
  const { properties = {}, required = [] } = schema.$defs.response;
  const { uuid } = request as { readonly uuid?: string };
  return {
    uuid: like(uuid ?? 'uuid', properties.uuid === undefined ? [sameType] : fieldRules(properties.uuid)),
    timestamp: like(now, [wholeNumber]),
    ...(required.includes('action') ? { action } : {}),
  };
}

interface Reading {
  readonly paths: ReadonlySet<string>;
  readonly context: AnswerContext;
}

function objectLike({ properties = {} }: PropertySchema, path: string, reading: Reading): Members {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return isRead(reading.paths, at) ? [[name, valueLike(property, at, reading)]] : [];
    }),
  );
}

function valueLike(property: PropertySchema, path: string, reading: Reading): Matched {
  if (property.type === 'object') {
    const members = objectLike(property, path, reading);
    return Object.keys(members).length === 0 ? like({}, [sameType]) : members;
  }
  if (property.type === 'array') return listLike(property, path, reading);
  const rules: readonly Rule[] = fieldRules(property);
  return like(sampleValue(property, path, reading.context), rules);
}

function listLike({ items = {} }: PropertySchema, path: string, reading: Reading): Matched {
  const isElementRead = [...reading.paths].some((read) => read.startsWith(`${path}[]`));
  // Where nothing of its elements is read, a list may be empty.
  return isElementRead ? eachLike(valueLike(items, `${path}[]`, reading)) : like([], [sameType]);
}

/** The example is validly signed, so that the client which verifies signatures takes it for an answer. */
function signed(operation: Operation, members: Members, { secret }: AnswerContext): Matched {
  if (operation.envelope !== 'paas') return members;
  const reading = readMembers(JSON.stringify(sortedDeep(exampleOf(members))));
  const example = reading.form === 'members' ? sign(paas, reading.members, secret) : '';
  return { ...members, sign: like(example, signRules) };
}

/** Returns the plain example of a matched body. */
export function exampleOf(body: Matched | undefined): unknown {
  if (Array.isArray(body)) return body.map((element: Matched) => exampleOf(element));
  if (typeof body !== 'object' || body === null) return body;
  const members = body as Members;
  if ('pact:matcher:type' in members) return exampleOf(members.value);
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, exampleOf(member)]));
}

// The mock server writes the members of every object in the order of their names.
/** Returns the JSON with the members of every object in the order of their names. */
export function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep);
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, sortedDeep((value as Record<string, unknown>)[name])]),
  );
}
