import type { Text } from '../schemas/text.ts';

/** Why an error code that stands for e-Buy's own configuration cannot be tested from outside. */
export const ownPluginConfiguration: Text = {
  zh: '由易百侧的插件配置引起,任何请求都不能使它出现',
  en: "It is caused by e-Buy's own plugin configuration; no request brings it about",
};
