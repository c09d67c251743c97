/** The documents as JSON Schema, and the validator of messages against them. */
export { KitError } from '../../schemas/kit-error.ts';
export { loadOperationSchema, operationIds } from '../../schemas/load-operation-schema.ts';
export type { OperationSchema, PropertySchema } from '../../schemas/operation-schema.ts';
export type { Lang, Text } from '../../schemas/text.ts';
export { validateAgainst, validateMessage } from '../../schemas/validator.ts';
export type { MessageDirection, Violation, ViolationKind } from '../../schemas/violation.ts';
