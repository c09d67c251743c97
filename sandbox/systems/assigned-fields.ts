import { Refused } from '../refusal.ts';
import type { Tenant } from '../world/rows.ts';
import type { Call } from './call.ts';

/** Fields whose values e-Buy assigns (易百分配). */
type AssignedField = 'tenancyId' | 'merchantId' | 'brandId' | 'companyId' | 'tid' | 'onlineTid';

/** Refuses values that were not assigned to the calling tenant; a field that is not sent is not judged. */
export function assertAssigned(call: Call, fields: readonly AssignedField[]): void {
  for (const field of fields) {
    const given = call.content[field];
    const assigned: Tenant[AssignedField] = call.tenant[field];
    if (given !== undefined && given !== assigned) throw new Refused('config-missing', field);
  }
}
