import type { Operation } from '../contracts/operation.ts';
import type { Requirement } from '../contracts/requirement.ts';
import type { Provenance } from '../schemas/evidence.ts';
import type { DocFinding } from '../schemas/lint/doc-finding.ts';

/** A requirement as reports see it: a record may be older than the ids this kit knows. */
export type ReportedRequirement = Omit<Requirement, 'id'> & { readonly id: string };

/** One row of an operation's table of error codes; the reason in the documents' own language. */
export interface DocumentedCode {
  readonly code: string;
  readonly reason: string;
  readonly source: Provenance;
  /** True where the code is this kit's proposal. */
  readonly isProposed: boolean;
}

/** What reports say about an operation, with every requirement it is held to: its own and the rules that apply to it. */
export interface ReportedOperation
  extends Pick<
    Operation,
    | 'id'
    | 'system'
    | 'title'
    | 'evidence'
    | 'method'
    | 'path'
    | 'action'
    | 'yapiId'
    | 'deprecated'
    | 'envelope'
    | 'isOutbound'
  > {
  readonly requirements: readonly ReportedRequirement[];
  readonly codes: readonly DocumentedCode[];
}

/** All that reports know beside the record: the catalogue, and the documents it was derived from. */
export interface ReportedContracts {
  readonly operations: readonly ReportedOperation[];
  /** sha256 of each document by name, as a record's header states them. */
  readonly documents: Readonly<Record<string, string>>;
  /** Where the documents contradict themselves. */
  readonly contradictions: readonly DocFinding[];
  /** Returns what stands at a place of the documents; undefined where there is no such place. */
  readonly lineAt: (source: Provenance) => string | undefined;
}

/** Returns the catalogue as reports need it, in its order; `requirementsOf` says what an operation is held to. */
export function deriveReportedOperations(
  operations: readonly Operation[],
  requirementsOf: (operation: Operation) => readonly Requirement[],
): readonly ReportedOperation[] {
  return operations.map((operation) => {
    const { id, system, title, evidence, method, path, action, yapiId, deprecated, envelope } = operation;
    return {
      id,
      system,
      title,
      evidence,
      method,
      path,
      action,
      envelope,
      ...(yapiId === undefined ? {} : { yapiId }),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(operation.isOutbound === undefined ? {} : { isOutbound: operation.isOutbound }),
      requirements: requirementsOf(operation),
      codes: operation.schema['x-errors'].map(({ code, reason, source, isProposed }) => ({
        code,
        reason,
        source,
        isProposed: isProposed === true,
      })),
    };
  });
}
