import type { Text } from '../schemas/text.ts';

/** Why the operations of the old payment API are deprecated (document 000, chapter 旧支付API). */
export const legacyDeprecation: Text = {
  zh: '旧支付 API 已废弃,已暂停新客户对接;新客户请使用线上支付 API',
  en: 'The old payment API is deprecated and closed to new customers, who use the online payment API',
};
