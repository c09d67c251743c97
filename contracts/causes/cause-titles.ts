import type { Text } from '../../schemas/text.ts';
import type { Constraint, Requirement } from '../requirement.ts';

const ofRequests: Readonly<Record<Constraint['kind'], Text>> = {
  type: { zh: '类型不符的请求被接受', en: 'Requests with a wrong type are accepted' },
  required: { zh: '缺少必填字段的请求被接受', en: 'Requests without a required field are accepted' },
  'required-when': { zh: '条件必填没有检查', en: 'Fields required under a condition may be left out' },
  'min-length': { zh: '最小长度没有检查', en: 'Minimum lengths are not kept to' },
  'max-length': { zh: '最大长度没有按文档执行', en: 'Maximum lengths are not kept to' },
  'min-items': { zh: '列表的最少个数没有检查', en: 'Lists may be shorter than documented' },
  'max-items': { zh: '列表的最多个数没有检查', en: 'Lists may be longer than documented' },
  enumeration: { zh: '枚举没有按文档执行', en: 'Closed lists are not kept to' },
  pattern: { zh: '格式没有按文档执行', en: 'Forms are not kept to' },
};

const ofAnswers: Readonly<Record<Constraint['kind'], Text>> = {
  type: { zh: '应答字段的类型与文档不符', en: 'Fields of answers have another type' },
  required: { zh: '应答缺少必填字段', en: 'Answers lack required fields' },
  'required-when': { zh: '应答缺少条件必填字段', en: 'Answers lack fields that their condition requires' },
  'min-length': { zh: '应答字段短于文档', en: 'Fields of answers are shorter than documented' },
  'max-length': { zh: '应答字段长于文档', en: 'Fields of answers are longer than documented' },
  'min-items': { zh: '应答列表少于文档', en: 'Lists of answers are shorter than documented' },
  'max-items': { zh: '应答列表多于文档', en: 'Lists of answers are longer than documented' },
  enumeration: { zh: '应答取值不在枚举内', en: 'Answers hold values outside their closed lists' },
  pattern: { zh: '应答字段的格式与文档不符', en: 'Fields of answers have another form' },
};

/** How much a cause touches. */
interface Reach {
  readonly fields: number;
  readonly operations: number;
}

/** Returns a cause in one clause, with how much it touches. */
export function causeTitle(requirement: Requirement | undefined, { fields, operations }: Reach): Text {
  const { constraint, place, statement } = requirement ?? {};
  if (constraint && place) {
    const { zh, en } = (place.direction === 'request' ? ofRequests : ofAnswers)[constraint.kind];
    return {
      zh: `${zh}:${operations} 个接口的 ${fields} 处`,
      en: `${en}: ${fields} ${fields === 1 ? 'place' : 'places'} in ${operations} ${operations === 1 ? 'operation' : 'operations'}`,
    };
  }
  const said = statement ?? { zh: '未知的要求', en: 'An unknown requirement' };
  return {
    zh: `不成立:${said.zh}(${operations} 个接口)`,
    en: `Does not hold: ${said.en} (${operations} ${operations === 1 ? 'operation' : 'operations'})`,
  };
}
