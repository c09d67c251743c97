import type { Row } from '../traceability.ts';

/** Element id of a row in the table of requirements. */
export const rowAnchor = (row: Row) => `r-${row.operation.id}-${row.requirement.id}`;

/** Element id of a failed row's findings. */
export const findingAnchor = (row: Row) => `f-${row.operation.id}-${row.requirement.id}`;

/** Element id of an operation's group in the table of requirements. */
export const operationAnchor = (operation: string) => `o-${operation}`;

/** Element id of a system's first operation in the table of requirements. */
export const systemAnchor = (system: string) => `s-${system}`;

/** Element id of a go-live rule. */
export const ruleAnchor = (rule: string) => `rule-${rule}`;

/** Returns the link to an element id. */
export const hrefTo = (anchor: string) => `#${encodeURIComponent(anchor)}`;
