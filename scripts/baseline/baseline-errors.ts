import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';
import type { BaselineEntry } from '../../schemas/types/record.ts';

const shape = sameText('accepted: [{ requirement, operation, reason, owner, expires: YYYY-MM-DD }]');

export function baselineUnreadable(file: string, cause: unknown): KitError {
  return new KitError({
    code: 'baseline-unreadable',
    what: { zh: `基线文件无法读取：${file}`, en: `The baseline cannot be read: ${file}` },
    hint: { zh: '检查 --baseline 的路径', en: 'check the path given to --baseline' },
    cause,
  });
}

export function baselineMalformed(where: string, reason: string, cause: unknown): KitError {
  return new KitError({
    code: 'baseline-malformed',
    what: { zh: '基线文件不是合法的 YAML', en: 'The baseline is not well-formed YAML' },
    where,
    expected: shape,
    actual: sameText(reason.replace(/ at line \d+, column \d+:?$/, '')),
    cause,
  });
}

export function baselineInvalid(where: string, key: string, reason: string): KitError {
  return new KitError({
    code: 'baseline-invalid',
    what: { zh: `基线中 ${key} 不可用`, en: `In the baseline, ${key} cannot be used` },
    where,
    expected: shape,
    actual: sameText(reason),
    hint: {
      zh: '每一项都要写明要求、接口、原因、负责人与到期日',
      en: 'every entry names requirement, operation, reason, owner and the day it expires',
    },
  });
}

export function baselineRepeats(where: string, earlier: string, entry: BaselineEntry): KitError {
  return new KitError({
    code: 'baseline-repeats',
    what: {
      zh: `基线中同一失败写了两次：${entry.operation} × ${entry.requirement}`,
      en: `The baseline accepts one failure twice: ${entry.operation} × ${entry.requirement}`,
    },
    where: `${earlier}, ${where}`,
    hint: { zh: '只留一项', en: 'keep one of them' },
  });
}
