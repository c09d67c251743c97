/** The client: signs a call of any documented operation, sends it, and returns the exchange byte for byte. */
export { operations } from '../../contracts/catalogue.generated.ts';
export { type Clock, systemClock } from '../../contracts/clock.ts';
export { createGateway, type GatewayOptions } from '../../contracts/gateway/create-gateway.ts';
export type { CallOptions, Gateway, Tamper } from '../../contracts/gateway/gateway.ts';
export type { Given } from '../../contracts/given.ts';
export { type Ids, seededIds } from '../../contracts/ids.ts';
export type { Content, Json, Operation } from '../../contracts/operation.ts';
export type { Target, TestData } from '../../contracts/target.ts';
export type { Exchange } from '../../schemas/types/record.ts';
