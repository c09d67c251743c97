import { sameText, type Text } from '../../schemas/text.ts';
import type { GateRule } from '../gate.ts';

const all: Text = { zh: '范围内的全部用例', en: 'every story of the profile' };

/** A run of some stories only may still end well, but not for the whole of what it was asked. */
export const wholeProfileWasRun: GateRule = {
  id: 'whole-profile-was-run',
  title: { zh: '运行了认证范围的全部', en: 'The whole profile was run' },
  unmet: 'conditions',
  judge: ({ run }) => {
    const { only, budget } = run.header;
    const parts: readonly Text[] = [
      ...(only === undefined ? [] : [{ zh: `只有匹配 ${only} 的用例`, en: `only stories matching ${only}` }]),
      ...(budget === undefined
        ? []
        : [{ zh: `只有 ${budget} 个请求以内的用例`, en: `only what ${budget} requests allow` }]),
    ];
    const [first, ...others] = parts;
    return {
      met: first === undefined,
      expected: all,
      actual: others.reduce(
        (known, { zh, en }) => ({ zh: `${known.zh},${zh}`, en: `${known.en}, ${en}` }),
        first ?? all,
      ),
    };
  },
};

/** What a profile asks for was decided for one revision of the documents. */
export const profileIsFrozen: GateRule = {
  id: 'profile-is-frozen',
  title: { zh: '认证范围为当前文档版本所定', en: 'The profile was frozen for these documents' },
  unmet: 'conditions',
  judge: ({ run }) => {
    const changed = run.header.changedDocuments ?? [];
    return {
      met: changed.length === 0,
      expected: { zh: '文档自定下以来没有变化', en: 'no document changed since' },
      actual:
        changed.length === 0
          ? { zh: '没有变化', en: 'none changed' }
          : sameText(`${changed.length}: ${changed.join(', ')}`),
    };
  },
};
