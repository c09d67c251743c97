import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Call } from '../systems/call.ts';
import { readTexts } from '../systems/read-content.ts';
import type { World } from '../world/world.ts';

/** Returns the Chinese names of the sources a request asks for, or of all the tenant has; unknown ones are left out. */
export function sourceNames({ content, world, tenant }: Call): JsonObject {
  const asked = readTexts(content, 'voucherSourceList');
  const prefix = `${tenant.tenancyId}/`;
  const known = world.tables.voucherSources
    .entries()
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, name]) => ({ voucherSource: key.slice(prefix.length), voucherSourceName: name }));
  const isAsked = (source: string) => asked.length === 0 || asked.includes(source);
  return { voucherSourceNameList: known.filter(({ voucherSource }) => isAsked(voucherSource)) };
}

/** Gives a source its name within a tenant. */
export function nameSource(world: World, tenancyId: string, source: string, name: string): void {
  world.tables.voucherSources.set(`${tenancyId}/${source}`, name);
}
