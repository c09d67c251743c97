import type { ErrorRow } from '../../schemas/doc-page.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Constraint, FieldPlace } from '../requirement.ts';
import { englishReasonOf } from './error-reasons.ts';

const fieldWord = {
  request: { zh: '请求字段', en: 'Request field' },
  response: { zh: '返回字段', en: 'Response field' },
} as const satisfies Record<FieldPlace['direction'], Text>;

const messageWord = {
  request: { zh: '请求', en: 'The request' },
  response: { zh: '返回', en: 'The response' },
} as const satisfies Record<FieldPlace['direction'], Text>;

/** The same for what the gateway sends: there the request is a notification, and the merchant answers it. */
const outboundFieldWord = {
  request: { zh: '通知字段', en: 'Notification field' },
  response: { zh: '回执字段', en: 'Reply field' },
} as const satisfies Record<FieldPlace['direction'], Text>;

const outboundMessageWord = {
  request: { zh: '通知', en: 'The notification' },
  response: { zh: '回执', en: 'The reply' },
} as const satisfies Record<FieldPlace['direction'], Text>;

const typeWords: Readonly<Record<string, Text>> = {
  string: { zh: '字符串', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '布尔值', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  array: { zh: '数组', en: 'a list' },
};

const formatWords: Readonly<Record<string, Text>> = {
  yyyyMMdd: { zh: '是 yyyyMMdd 格式的日期', en: 'is a date written yyyyMMdd' },
  yyyyMMddHHmmss: { zh: '是 yyyyMMddHHmmss 格式的时间', en: 'is a time written yyyyMMddHHmmss' },
  'yyyy-MM-dd HH:mm:ss': {
    zh: '是 yyyy-MM-dd HH:mm:ss 格式的时间',
    en: 'is a time written yyyy-MM-dd HH:mm:ss',
  },
  'today-prefix': { zh: '以 yyyyMMdd 格式的日期开头', en: 'begins with a date written yyyyMMdd' },
  'amount-yuan': {
    zh: '是以元为单位、最多两位小数的金额',
    en: 'is an amount in yuan with at most two decimals',
  },
  'epoch-ms': { zh: '是 13 位毫秒时间戳', en: 'is a 13-digit timestamp in milliseconds' },
  'epoch-s': { zh: '是 10 位秒时间戳', en: 'is a 10-digit timestamp in seconds' },
  ipv4: { zh: '是 IPv4 地址', en: 'is an IPv4 address' },
  url: { zh: '是网址', en: 'is a URL' },
  json: { zh: '是 JSON 文本', en: 'is JSON text' },
  'code-secret-list': {
    zh: '由「卡券码|密码」组成',
    en: 'holds card or coupon codes with their secrets, written code|secret',
  },
};

/** Returns the sentence of a derived requirement, readable without knowing how to program. */
export function constraintSentence(place: FieldPlace, constraint: Constraint, isOutbound = false): Text {
  const field = (isOutbound ? outboundFieldWord : fieldWord)[place.direction];
  const says = predicateOf(
    place,
    constraint,
    (isOutbound ? outboundMessageWord : messageWord)[place.direction],
  );
  if (constraint.kind === 'required' || constraint.kind === 'required-when') return says;
  return { zh: `${field.zh} ${place.path} ${says.zh}`, en: `${field.en} ${place.path} ${says.en}` };
}

function predicateOf(place: FieldPlace, constraint: Constraint, message: Text): Text {
  switch (constraint.kind) {
    case 'type': {
      const word = typeWords[constraint.type] ?? sameText(constraint.type);
      return { zh: `是${word.zh}`, en: `is ${word.en}` };
    }
    case 'required':
      return {
        zh: `${message.zh}必须包含字段 ${place.path}`,
        en: `${message.en} carries field ${place.path}`,
      };
    case 'required-when':
      return {
        zh: `${constraint.field} 为 ${constraint.values.join('、')} 时,${message.zh}必须包含字段 ${place.path}`,
        en: `${message.en} carries field ${place.path} when ${constraint.field} is ${constraint.values.join(' or ')}`,
      };
    case 'min-length':
      return {
        zh: `最短 ${constraint.limit} 个字符`,
        en: `is at least ${countOf(constraint.limit, 'character')} long`,
      };
    case 'max-length':
      return {
        zh: `最长 ${constraint.limit} 个字符`,
        en: `is at most ${countOf(constraint.limit, 'character')} long`,
      };
    case 'min-items':
      return {
        zh: `至少有 ${constraint.limit} 个元素`,
        en: `has at least ${countOf(constraint.limit, 'element')}`,
      };
    case 'max-items':
      return {
        zh: `最多有 ${constraint.limit} 个元素`,
        en: `has at most ${countOf(constraint.limit, 'element')}`,
      };
    case 'enumeration':
      return enumerationWords(constraint.values);
    case 'pattern':
      return patternWords(constraint.pattern ?? '', constraint.format ?? '');
  }
}

function patternWords(pattern: string, format: string): Text {
  const form = pattern === '' ? format : pattern;
  return formatWords[format] ?? { zh: `符合格式 ${form}`, en: `has the form ${form}` };
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function enumerationWords(values: readonly (string | number)[]): Text {
  if (values.length === 1) return { zh: `固定为 ${values.join()}`, en: `is always ${values.join()}` };
  return { zh: `取值为 ${values.join('、')} 之一`, en: `is one of ${values.join(', ')}` };
}

/** Returns the sentence of a documented error code: in which situation the gateway answers with it. */
export function errorCodeSentence(row: ErrorRow): Text {
  const advice = row.advice === '' ? '' : `(${row.advice})`;
  return {
    zh: `${row.reason}${advice}时,返回的错误码是 ${row.code}`,
    en: `The gateway answers with code ${row.code} when ${englishReasonOf(row)}`,
  };
}
