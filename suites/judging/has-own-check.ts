import type { RequirementId } from '../../contracts/requirement-id.generated.ts';

/** Requirements of cases that acceptance or rejection alone does not decide; each has a check of its own. */
const ownChecks: ReadonlySet<string> = new Set<RequirementId>([
  'signature.valid-request-accepted',
  'length.counted-in-characters',
  'transport.old-tls-refused',
  'idempotency.uuid-used-once',
  'security.input-stays-data',
  'security.other-tenant-sees-nothing',
]);

/** Returns whether a requirement is judged by a check that looks closer than at acceptance. */
export function hasOwnCheck(requirement: string): boolean {
  return ownChecks.has(requirement);
}
