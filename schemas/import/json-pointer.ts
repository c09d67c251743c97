/** Returns the value a JSON pointer (RFC 6901, or its URI fragment without `#`) names; undefined where there is none. */
export function resolvePointer(root: unknown, pointer: string): unknown {
  if (pointer === '') return root;
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, token) => step(value, decode(token)), root);
}

/** Returns one step of a JSON pointer, escaped. */
export function pointerStep(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function decode(token: string): string {
  return percentDecoded(token).replaceAll('~1', '/').replaceAll('~0', '~');
}

function percentDecoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch (error) {
    // A lone percent sign is taken as it stands: definitions are named by people.
    if (error instanceof URIError) return token;
    throw error;
  }
}
