import type { Operation } from '../contracts/operation.ts';
import type { Requirement } from '../contracts/requirement.ts';

/** A requirement as reports see it: a record may be older than the ids this kit knows. */
export type ReportedRequirement = Omit<Requirement, 'id'> & { readonly id: string };

/** What reports say about an operation, with every requirement it is held to: its own and the rules that apply to it. */
export interface ReportedOperation
  extends Pick<
    Operation,
    'id' | 'system' | 'title' | 'evidence' | 'method' | 'path' | 'action' | 'yapiId' | 'deprecated'
  > {
  readonly requirements: readonly ReportedRequirement[];
}

/** Returns the catalogue as reports need it, in its order; `requirementsOf` says what an operation is held to. */
export function deriveReportedOperations(
  operations: readonly Operation[],
  requirementsOf: (operation: Operation) => readonly Requirement[],
): readonly ReportedOperation[] {
  return operations.map((operation) => {
    const { id, system, title, evidence, method, path, action, yapiId, deprecated } = operation;
    return {
      id,
      system,
      title,
      evidence,
      method,
      path,
      action,
      ...(yapiId === undefined ? {} : { yapiId }),
      ...(deprecated === undefined ? {} : { deprecated }),
      requirements: requirementsOf(operation),
    };
  });
}
