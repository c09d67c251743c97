import { defineFault, type Fault } from '../../fault.ts';
import { type CountedField, refusedLengths } from '../../fault-parts/length-parts.ts';

interface WrongUnit extends CountedField {
  readonly id: string;
  readonly unit: 'bytes' | 'UTF-16 units';
  readonly limit: number;
}

const fields: readonly WrongUnit[] = [
  {
    id: 'order-title-counted-in-bytes',
    operation: 'legacy.createTrade',
    path: 'content.orderTitle',
    unit: 'bytes',
    limit: 20,
  },
  {
    id: 'goods-name-counted-in-bytes',
    operation: 'card.pay',
    path: 'content.goodsDetail[].goodsName',
    unit: 'bytes',
    limit: 50,
  },
  {
    id: 'order-desc-counted-in-utf-16',
    operation: 'legacy.createTrade',
    path: 'content.orderDesc',
    unit: 'UTF-16 units',
    limit: 2000,
  },
  {
    id: 'goods-spec-counted-in-utf-16',
    operation: 'card.pay',
    path: 'content.goodsDetail[].spec',
    unit: 'UTF-16 units',
    limit: 5,
  },
];

const counters = {
  bytes: (text: string) => Buffer.byteLength(text, 'utf8'),
  'UTF-16 units': (text: string) => text.length,
} as const;

const units = { bytes: '字节', 'UTF-16 units': 'UTF-16 码元' } as const;

/** Limits of characters that are counted in bytes, so that Chinese does not fit, or in UTF-16 units, so that emoji do not. */
export const wrongUnits: readonly Fault[] = fields.map(({ id, unit, limit, ...field }) =>
  defineFault({
    id,
    title: {
      zh: `${field.operation} 的 ${field.path} 按${units[unit]}计长度,而不是字符`,
      en: `${field.path} of ${field.operation} is counted in ${unit} instead of characters`,
    },
    group: 'length',
    breaks: ['length.counted-in-characters'],
    violations: refusedLengths(field, (text) => counters[unit](text) > limit && [...text].length <= limit),
  }),
);
