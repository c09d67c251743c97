import { describe, expect, it } from 'vitest';
import { calledOperations } from '../called-operations.ts';
import { seededIds } from '../ids.ts';
import type { Operation } from '../operation.ts';
import { composeRequest } from './compose-request.ts';
import { fixedClock } from './gateway.fixture.ts';

const context = {
  appId: 'ebuykit01',
  timestamp: fixedClock.now(),
  lang: 'zh_CN',
  ids: seededIds(7, fixedClock, 'sample'),
};
const operationOf = (id: string): Operation => {
  const found = calledOperations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`${id} is in the catalogue`);
  return found;
};
const namesOf = (id: string) => composeRequest(operationOf(id), {}, context).map(([name]) => name);
const uuidOf = (id: string) =>
  JSON.parse(composeRequest(operationOf(id), {}, context).find(([name]) => name === 'uuid')?.[1] ?? '""');

describe('a composed request', () => {
  it('has the members that its page lists, in the order of the tables', () => {
    const signed = ['uuid', 'appId', 'action', 'timestamp', 'lang', 'signType', 'content'];
    expect(namesOf('legacy.createTrade')).toEqual(signed);
    expect(namesOf('cashier.refund')).toEqual(signed.filter((name) => name !== 'signType'));
    expect(namesOf('wallet.syncPlatformUserInfo')).toEqual(signed.filter((name) => name !== 'lang'));
  });

  it('lists every member that its page requires', () => {
    for (const { id, envelope, schema } of calledOperations) {
      if (envelope === 'posp' || envelope === 'b2b') continue;
      const required = schema.$defs.request.required?.filter((name) => name !== 'sign') ?? [];
      expect(
        required.filter((name) => !namesOf(id).includes(name)),
        id,
      ).toEqual([]);
    }
  });

  it('has a uuid as advised, or as long as its page allows', () => {
    expect(uuidOf('legacy.createTrade')).toMatch(/^\d{8}-[a-z0-9]{32}$/);
    expect(uuidOf('wallet.syncPlatformUserInfo')).toMatch(/^\d{8}-[a-z0-9]{23}$/);
  });
});
