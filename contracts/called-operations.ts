import { operations } from './catalogue.generated.ts';
import type { Operation } from './operation.ts';

/** The operations that a caller sends to the gateway: all but those the gateway sends itself. */
export const calledOperations: readonly Operation[] = operations.filter(
  ({ isOutbound }) => isOutbound !== true,
);
