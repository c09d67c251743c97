import type { Text } from '../../schemas/text.ts';

/** Fixed words of the Allure report that are ours. */
export const allureWords = {
  reportName: { zh: 'e-Buy 上线认证', en: 'e-Buy go-live certification' },
  scenarios: { zh: '场景', en: 'Scenarios' },
  evidence: { zh: '文档依据', en: 'Evidence' },
  source: { zh: '出处', en: 'Source' },
  target: { zh: '目标', en: 'Target' },
  addresses: { zh: '地址', en: 'Addresses' },
  appId: { zh: 'appId（已遮盖）', en: 'appId (masked)' },
  profile: { zh: '认证范围', en: 'Profile' },
  seed: { zh: '种子', en: 'Seed' },
  kit: { zh: '工具版本', en: 'Kit version' },
  verdict: { zh: '结论', en: 'Verdict' },
  until: { zh: '至', en: 'until' },
  advice: { zh: '怎么办', en: 'What to do' },
  requirements: { zh: '有问题的要求', en: 'Requirements in question' },
  blamed: { zh: '责任方', en: 'Blame' },
} as const satisfies Record<string, Text>;

/** One line, because Allure shows the first line of a message as the name of a step. */
export const expectedButWas = (expected: string, actual: string): Text => ({
  zh: `期望：${expected}；实际：${actual}`,
  en: `expected: ${expected}; actual: ${actual}`,
});
