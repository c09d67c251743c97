import type { Operation } from '../operation.ts';
import { constraintsOf } from './derive-requirements.ts';

/**
 * Tells whether an operation has the requirement of this tail: a declared rule, `error.<CODE>`, or a constraint on a field
 * of the envelope such as `response.uuid.required`. Looks it up where deriving all requirements would take a thousand
 * times as long; what stands deeper in a message is not found.
 */
export function hasRequirement({ schema, rules = [] }: Operation, tail: string): boolean {
  const [part = '', name = '', kind = ''] = tail.split('.');
  if (part === 'error') return schema['x-errors'].some(({ code }) => `error.${code}` === tail);
  if (part !== 'request' && part !== 'response') return rules.some(({ rule }) => rule === tail);
  const { properties = {}, required = [] } = schema.$defs[part];
  const property = properties[name];
  if (property === undefined) return false;
  return kind === 'required'
    ? required.includes(name)
    : constraintsOf(property).some((constraint) => constraint.kind === kind);
}
