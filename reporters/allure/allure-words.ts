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
  blamed: { zh: '责任方', en: 'Blame' },
} as const satisfies Record<string, Text>;

/** Says that findings of other cases were judged too, without a step for each. */
export const judgedElsewhere = (passed: number): Text => ({
  zh: `另有 ${passed} 次往返判定通过`,
  en: `${passed} more exchanges judged, all passed`,
});

/** Says how many failures are not shown. */
export const furtherFailures = (count: number): Text => ({
  zh: `另有 ${count} 次失败，见运行记录`,
  en: `${count} more failures, in the run record`,
});

/** One line, because Allure shows the first line of a message as the name of a step. */
export const expectedButWas = (expected: string, actual: string): Text => ({
  zh: `期望：${expected}；实际：${actual}`,
  en: `expected: ${expected}; actual: ${actual}`,
});
