import type { Ids } from '../../contracts/ids.ts';
import type { App, Tenant } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** What e-Buy assigned to the sandbox's own tenant; the numbers follow the documents' examples in length only. */
export const ownTenant: Tenant = {
  tenancyId: '19',
  merchantId: 860_019,
  brandId: '663',
  companyId: '10086',
  tid: '54022101',
  onlineTid: '99990001',
  shopNo: '99990',
  useScenes: ['H5'],
  payWays: ['WECHAT', 'ALIPAY', 'FOMOPAY'],
};

/** Another tenant, of whom the sandbox's own may see nothing. */
export const otherTenant: Tenant = {
  ...ownTenant,
  tenancyId: '20',
  merchantId: 860_020,
  brandId: '664',
  companyId: '10087',
  tid: '54022102',
  onlineTid: '99990002',
  shopNo: '99991',
};

/** Makes a tenant and its app; appId and secret are drawn. */
export function seedApp({ tables }: World, ids: Ids, tenant: Tenant): App {
  const app = { appId: `ebuy${ids.token(12)}`, secret: ids.token(32), tenancyId: tenant.tenancyId };
  tables.tenants.set(tenant.tenancyId, tenant);
  tables.apps.set(app.appId, app);
  return app;
}
