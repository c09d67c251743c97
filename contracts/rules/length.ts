import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Operation } from '../operation.ts';
import { fieldsOf } from '../requirements/fields-of.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, isCalled, type Rule } from './rule.ts';

/** How lengths are counted and what becomes of texts; each documented limit is a requirement of its operation. */
export const lengthRules: readonly Rule[] = [
  defineRule({
    id: 'length.counted-in-characters',
    family: 'length',
    force: 'implied',
    statement: {
      zh: '长度按字符计:汉字和表情符号都算一个字符,不按 UTF-8 字节或 UTF-16 码元计',
      en: 'Lengths count characters: a Chinese character or an emoji is one, not several UTF-8 bytes or UTF-16 units',
    },
    source: sourceAt('002', 63),
    appliesTo: (operation) => isCalled(operation) && fieldsOfBusiness(operation).some(isLimitedText),
    assumption: {
      zh: '文档写明「最大长度」而没有写单位;本工具按字符(Unicode 码点)理解',
      en: 'The documents state lengths without a unit; the kit takes them as characters (Unicode code points)',
    },
  }),
  defineRule({
    id: 'length.nothing-cut-short',
    family: 'length',
    force: 'implied',
    statement: {
      zh: '应答带回请求中的文本时,带回的是完整的文本,没有被截断',
      en: 'A text of the request that the answer sends back is the whole text, not a part of it',
    },
    source: sourceAt('002', 170),
    appliesTo: (operation) => isCalled(operation) && echoedTexts(operation).length > 0,
  }),
];

/** Returns the paths of the texts that stand in an operation's request and, at the same path, in its answer. */
export function echoedTexts(operation: Operation): readonly string[] {
  const known = echoed.get(operation);
  if (known) return known;
  const { request, response } = operation.schema.$defs;
  const answered = new Set(textPaths(response));
  const paths = textPaths(request).filter((path) => answered.has(path) && !envelopeFields.includes(path));
  echoed.set(operation, paths);
  return paths;
}

// Asked of every answer: walking two schemas each time would take longer than the rest of judging it.
const echoed = new WeakMap<Operation, readonly string[]>();

/** Members of the envelope: their echo is a matter of the envelope's own rules. */
const envelopeFields: readonly string[] = ['uuid', 'appId', 'action', 'lang', 'signType', 'sign'];

const nowhere = { document: '', line: 1 };

function textPaths(message: PropertySchema): readonly string[] {
  return fieldsOf(message, nowhere)
    .filter(({ property }) => property.type === 'string')
    .map(({ path }) => path);
}

function fieldsOfBusiness({ schema }: Operation): readonly PropertySchema[] {
  const request = schema.$defs.request;
  return fieldsOf(request.properties?.content ?? request, nowhere).map(({ property }) => property);
}

function isLimitedText({ type, maxLength }: PropertySchema): boolean {
  return type === 'string' && maxLength !== undefined;
}
