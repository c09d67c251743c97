import type { Operation } from '../contracts/operation.ts';
import type { Requirement } from '../contracts/requirement.ts';

/** What reports say about an operation, with every requirement that holds for it: its own and the rules of its envelope. */
export interface ReportedOperation
  extends Pick<
    Operation,
    'id' | 'system' | 'title' | 'evidence' | 'method' | 'path' | 'action' | 'yapiId' | 'deprecated'
  > {
  readonly requirements: readonly Requirement[];
}

/** A requirement that belongs to no single operation, and where it holds. */
interface Rule {
  readonly requirement: Requirement;
  readonly appliesTo: (operation: Operation) => boolean;
}

/** Returns the catalogue as reports need it: operations in catalogue order, each with its requirements, own ones first. */
export function deriveReportedOperations(
  operations: readonly Operation[],
  rules: readonly Rule[],
): readonly ReportedOperation[] {
  return operations.map((operation) => ({
    id: operation.id,
    system: operation.system,
    title: operation.title,
    evidence: operation.evidence,
    method: operation.method,
    path: operation.path,
    action: operation.action,
    ...(operation.yapiId === undefined ? {} : { yapiId: operation.yapiId }),
    ...(operation.deprecated === undefined ? {} : { deprecated: operation.deprecated }),
    requirements: [
      ...operation.requirements,
      ...rules.filter((rule) => rule.appliesTo(operation)).map((rule) => rule.requirement),
    ],
  }));
}
