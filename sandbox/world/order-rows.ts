import type { JsonObject } from '../../contracts/envelopes/envelope.ts';

/** The named proposal of order.syncOrder. */
export type OrderStatus = 'Created' | 'Paid' | 'Shipped' | 'Completed' | 'Cancelled' | 'Refunded';

/** A parcel of an order, as it was synchronised last. */
export interface Parcel {
  readonly logisticsNo: string;
  readonly status: string;
  /** yyyyMMddHHmmss in Shanghai. */
  readonly updateTime: string;
  readonly content: JsonObject;
}

/** An order of an external system, as it was synchronised last. */
export interface ExternalOrder {
  readonly tenancyId: string;
  readonly orderId: string;
  readonly ebuyOrderId: string;
  readonly status: OrderStatus;
  /** yyyyMMddHHmmss in Shanghai. */
  readonly updateTime: string;
  readonly content: JsonObject;
  readonly parcels: readonly Parcel[];
}
