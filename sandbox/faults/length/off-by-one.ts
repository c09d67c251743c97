import type { Text } from '../../../schemas/text.ts';
import { defineFault, type Fault } from '../../fault.ts';
import {
  type CountedField,
  lengthRequirement,
  refusedLengths,
  takenLengths,
} from '../../fault-parts/length-parts.ts';

interface Limit extends CountedField {
  /** Beginning of the fault's id: operation and field in words. */
  readonly name: string;
  readonly limit: number;
}

/** Maxima that take one character more. */
const oneMore: readonly Limit[] = [
  { name: 'order-desc', operation: 'legacy.createTrade', path: 'content.orderDesc', limit: 2000 },
  { name: 'card-order-no', operation: 'card.pay', path: 'content.appOrderNo', limit: 128 },
  { name: 'activation-order', operation: 'b2b.activeByPartNo', path: 'partnerOrderId', limit: 28 },
  { name: 'pre-verify-subject', operation: 'posp.ecouponPreVerify', path: 'orderSubject', limit: 256 },
];

/** Maxima that are refused already. */
const oneLess: readonly Limit[] = [
  { name: 'goods-name', operation: 'card.pay', path: 'content.goodsDetail[].goodsName', limit: 50 },
  { name: 'goods-unit', operation: 'card.pay', path: 'content.goodsDetail[].units', limit: 2 },
  {
    name: 'original-data',
    operation: 'legacy.createTrade',
    path: 'content.extendInfo.originalData',
    limit: 200,
  },
];

/** Minima that are not kept: one character fewer is taken. */
const minima: readonly Limit[] = [
  { name: 'order-title', operation: 'legacy.createTrade', path: 'content.orderTitle', limit: 5 },
  { name: 'device-no', operation: 'legacy.createTrade', path: 'content.storeInfo.deviceNo', limit: 5 },
  { name: 'goods-name', operation: 'card.pay', path: 'content.goodsDetail[].goodsName', limit: 5 },
];

/** Limits that are off by one, up or down, and minima that nobody looks at. */
export const offByOne: readonly Fault[] = [
  ...oneMore.map((field) =>
    defineFault({
      id: `${field.name}-one-longer`,
      title: titleOf(field, {
        zh: `接受 ${field.limit + 1} 个字符(文档最长 ${field.limit})`,
        en: `takes ${field.limit + 1} characters (${field.limit} are documented)`,
      }),
      group: 'length',
      breaks: [lengthRequirement(field, 'max-length')],
      violations: takenLengths(field, 'max-length', (text) => count(text) === field.limit + 1),
    }),
  ),
  ...oneLess.map((field) =>
    defineFault({
      id: `${field.name}-one-shorter`,
      title: titleOf(field, {
        zh: `拒绝 ${field.limit} 个字符(文档允许)`,
        en: `refuses ${field.limit} characters, which are documented`,
      }),
      group: 'length',
      breaks: [lengthRequirement(field, 'max-length')],
      violations: refusedLengths(field, (text) => count(text) === field.limit),
    }),
  ),
  ...minima.map((field) =>
    defineFault({
      id: `${field.name}-minimum-ignored`,
      title: titleOf(field, {
        zh: `不检查最短长度 ${field.limit}`,
        en: `may be shorter than the documented ${field.limit}`,
      }),
      group: 'length',
      breaks: [lengthRequirement(field, 'min-length')],
      violations: takenLengths(field, 'min-length', () => true),
    }),
  ),
];

function count(text: string): number {
  return [...text].length;
}

function titleOf({ operation, path }: CountedField, said: Text): Text {
  return { zh: `${operation} 的 ${path} ${said.zh}`, en: `${path} of ${operation} ${said.en}` };
}
