import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Operation } from '../operation.ts';
import { isWrapped } from '../rules/rule.ts';

/** What a rule speaks of and an answer holds only at times: when cards or coupons paid, for a box of vouchers, once there is a payment. */
const onlyAtTimes: Readonly<Record<string, readonly string[]>> = {
  'legacy.createTrade': ['content.cardPaid', 'content.couponPaid'],
  'posp.reelActiveVoucher': ['voucherPkg'],
  'card.queryTransactions': ['content.txnList[]'],
};

/**
 * Returns what the kit reads of the answer to an accepted request, as paths such as `content.voucherList[].walletId`:
 * what must be there, and what the rules of the operation are judged on. Nothing else is asserted.
 */
export function readPaths(operation: Operation): ReadonlySet<string> {
  const unread = onlyAtTimes[operation.id] ?? [];
  const isUnread = (path: string) =>
    unread.some((prefix) => path === prefix || path.startsWith(`${prefix}.`));
  const ofRules = operation.requirements.flatMap(({ place, constraint }) =>
    place?.direction === 'response' && constraint === undefined ? [place.path] : [],
  );
  const read = [
    ...promisedPaths(operation),
    ...ofRules.filter((path) => path !== 'content' && path !== 'success'),
  ];
  return new Set(read.filter((path) => !isUnread(path)));
}

/** Returns what must be there in the answer to an accepted request, apart from its envelope. */
export function promisedPaths(operation: Operation): readonly string[] {
  const { response } = operation.schema.$defs;
  const content = response.properties?.content;
  if (!isWrapped(operation)) return requiredBelow(response, '');
  return content === undefined ? [] : requiredBelow(content, 'content');
}

/** Returns the paths of everything that must be there below a property, as {@link readPaths} names them. */
export function requiredBelow(property: PropertySchema, path: string): readonly string[] {
  if (property.items !== undefined) return requiredBelow(property.items, `${path}[]`);
  return [...(property.required ?? []), ...requiredOfSuccess(property)].flatMap((name) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...requiredBelow(property.properties?.[name] ?? {}, at)];
  });
}

/** What must be there where the fields say what they say of a success. */
function requiredOfSuccess({ allOf = [], properties = {} }: PropertySchema): readonly string[] {
  return allOf.flatMap((condition) => {
    const holds = Object.entries(condition.if.properties).every(([name, { enum: values }]) =>
      values.includes(successValue(properties[name] ?? {})),
    );
    return holds ? [...condition.then.required, ...condition.if.required] : [];
  });
}

function successValue(property: PropertySchema): string | number {
  const [stated] = property['x-enumeration'] ?? [];
  return stated === undefined ? '' : property.type === 'string' ? String(stated.value) : Number(stated.value);
}

/** Returns whether a path, or something below it, is read. */
export function isRead(paths: ReadonlySet<string>, path: string): boolean {
  return [...paths].some(
    (read) => read === path || read.startsWith(`${path}.`) || read.startsWith(`${path}[]`),
  );
}
