import type { PropertySchema } from '../../schemas/operation-schema.ts';
import { fieldRules, signRules } from './field-rules.ts';
import { eachLike, fromStateOnly, like, type Matched, sameType } from './matched.ts';

/** What a request's body is matched by. */
export interface RequestBody {
  readonly schema: PropertySchema;
  /**
   * Paths, such as `content.payMethod[0].payWay`, whose values the target's test data, its day or chance decides, and
   * under which name the provider state returns each.
   */
  readonly given: ReadonlyMap<string, string>;
  /** True where the whole table of fields is stated; else only the values of the envelope may be other ones. */
  readonly isWhole: boolean;
  /** Paths whose values are what the interaction is about: they are matched exactly, and nothing replaces them. */
  readonly exact: ReadonlySet<string>;
}

/** Members of the envelope that no two requests share. */
const ownToEach: ReadonlySet<string> = new Set(['uuid', 'timestamp']);

/** Returns a request as the mock server matches it and as the verifier replays it. */
export function requestBody(message: unknown, { schema, given, exact, isWhole }: RequestBody): Matched {
  return bodyAt(message, schema, '');

  function bodyAt(value: unknown, property: PropertySchema | undefined, path: string): Matched {
    if (Array.isArray(value)) return listAt(value, property?.items, path);
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, member]) => {
        const at = path === '' ? name : `${path}.${name}`;
        return [name, bodyAt(member, property?.properties?.[name], at)] as const;
      });
      return Object.fromEntries(members);
    }
    return valueAt(value as Matched, property, path);
  }

  function listAt(elements: readonly unknown[], property: PropertySchema | undefined, path: string): Matched {
    const [first] = elements;
    if (first === undefined) return like([], [sameType]);
    if (elements.length > 1)
      return elements.map((each, index) => bodyAt(each, property, `${path}[${index}]`));
    return eachLike(bodyAt(first, property, `${path}[0]`));
  }

  function valueAt(value: Matched, property: PropertySchema | undefined, path: string): Matched {
    if (exact.has(path)) return value;
    const state = given.get(path);
    if (path === 'sign') return like(value, signRules);
    if (property?.const !== undefined) return state === undefined ? value : fromStateOnly(value, state);
    if (isWhole) return like(value, fieldRules(property ?? {}), state);
    return state !== undefined || ownToEach.has(path) ? like(value, [sameType], state) : value;
  }
}
