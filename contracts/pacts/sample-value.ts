import type { PropertySchema } from '../../schemas/operation-schema.ts';
import { shanghaiDate, shanghaiDateTime } from '../clock.ts';
import { readPath } from '../read-path.ts';
import type { AnswerContext } from './answer-body.ts';

/** Length of a text whose length does not matter, in characters. */
const usualLength = 8;

/** Returns a value for a field of an example answer: the request's own of the same name where there is one, else a valid one. */
export function sampleValue(
  property: PropertySchema,
  path: string,
  { request, now }: AnswerContext,
): string | number | boolean | null {
  if (property.const !== undefined) return property.const;
  const [allowed] = property.enum ?? [];
  const [stated] = property['x-enumeration'] ?? [];
  if (allowed !== undefined) return allowed;
  const [echoed] = readPath(request, path);
  switch (property.type) {
    case 'string':
      if (stated !== undefined) return String(stated.value);
      return typeof echoed?.value === 'string' ? echoed.value : sampleText(property, path, now);
    case 'integer':
    case 'number':
      return property['x-format'] === 'epoch-ms' ? now : 1;
    case 'boolean':
      return true;
    default:
      return 'ebuy-kit';
  }
}

/** Amounts are yuan in text; many pages state no format for them. */
const amountName = /(?:amt|amount|balance)$/i;

function sampleText(
  { minLength = 1, maxLength = usualLength, ...property }: PropertySchema,
  path: string,
  now: number,
): string {
  if (amountName.test(path)) return '0.01';
  switch (property['x-format']) {
    case 'yyyyMMdd':
      return shanghaiDate(now);
    case 'yyyyMMddHHmmss':
      return shanghaiDateTime(now);
    case 'yyyy-MM-dd HH:mm:ss':
      return shanghaiDateTime(now).replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3 $4:$5:$6');
    case 'today-prefix':
      return shanghaiDate(now).padEnd(minLength, '0');
    case 'amount-yuan':
      return '0.01';
    case 'json':
      return '{}';
    case 'url':
      return 'https://merchant.example/ebuy-kit'.padEnd(minLength, '/');
    default:
      return 'ebuy-kit'.padEnd(minLength, '-').slice(0, Math.max(maxLength, minLength));
  }
}
