import { Refused } from '../refusal.ts';
import type { Rule } from './incoming.ts';

/** Bytes that are no JSON object, or nest too deep to be one of the documented messages, are not read further. */
export const bodyIsJsonObject: Rule = {
  id: 'body-is-json-object',
  title: { zh: '请求体是 JSON 对象', en: 'The body is a JSON object' },
  judge: ({ reading }) => {
    if (reading.form === 'malformed') throw new Refused('malformed');
  },
};
