import { describe, expect, it } from 'vitest';
import type { DocFinding } from '../../schemas/lint/doc-finding.ts';
import { renderFindings } from './render-findings.ts';
import { wrapText } from './wrap-text.ts';

const finding = {
  id: 'lang-spelt-two-ways',
  operations: [],
  places: [
    { document: '000.txt', line: 97 },
    { document: '000.txt', line: 107 },
  ],
  statement: { zh: '签名串写 zh-CN|报文写 zh_CN', en: 'The signed string says zh-CN | the body says zh_CN' },
  kitDoes: { zh: '按报文签名', en: 'It signs what is sent' },
  question: { zh: '以哪一种为准?', en: 'Which spelling counts?' },
} as unknown as DocFinding;

describe('findings about the documents', () => {
  it('are a table whose cells hold every place', () => {
    const table = renderFindings([finding], 'table', 'en');
    expect(table).toContain('Contradiction');
    expect(table).toContain('000.txt:97');
    expect(table).toContain('000.txt:107');
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
  });

  it('lose nothing of a long Chinese sentence to the width of a column', () => {
    const sentence = '签名串写成了另一种语言代码'.repeat(9);
    const wrapped = wrapText(sentence, 20);
    expect(wrapped.replaceAll('\n', '')).toBe(sentence);
    expect(wrapped.split('\n').every((line) => line.length <= 10)).toBe(true);
  });

  it('are a list that names the finding by its id', () => {
    expect(renderFindings([finding], 'list', 'zh')).toBe(
      [
        '签名串写 zh-CN|报文写 zh_CN [lang-spelt-two-ways]',
        '  位置: 000.txt:97, 000.txt:107',
        '  本工具: 按报文签名',
        '  待确认: 以哪一种为准?',
        '',
      ].join('\n'),
    );
  });

  it('are a Markdown table whose cells cannot break its columns', () => {
    const [, , row = ''] = renderFindings([finding], 'markdown', 'en').split('\n');
    expect(row).toContain('zh-CN \\| the body says zh\\_CN');
    expect(row.split(/(?<!\\)\|/u)).toHaveLength(6);
  });
});
