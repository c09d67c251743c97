import { operations } from '../contracts/catalogue.generated.ts';
import { requirementsOf } from '../contracts/requirements/all-requirements.ts';
import { deriveReportedOperations, type ReportedOperation } from './contracts.ts';

/** Returns every operation of this kit with all it is held to. */
export function reportedCatalogue(): readonly ReportedOperation[] {
  return deriveReportedOperations(operations, requirementsOf);
}
