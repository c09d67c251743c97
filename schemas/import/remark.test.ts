import { describe, expect, it } from 'vitest';
import { errorRowsOf } from './error-rows.ts';
import { FindingList } from './import-finding.ts';
import { importLimits } from './limits.ts';
import { readRemark, readRemarkText } from './remark.ts';

const place = () => ({ document: 'api.json', at: 'api.json#/0', findings: new FindingList() });
const read = (text: string) => {
  const { errors, remarks } = readRemarkText(text, place());
  return {
    errors: errors.map(({ source: _, ...row }) => row),
    remarks: remarks.map(({ text: line }) => line),
  };
};

describe('the remark of an interface', () => {
  it('gives error rows and lines, from HTML', () => {
    expect(
      read(
        '<h2>金额</h2><p>单位<b>元</b>&nbsp;&lt;=2位</p><script>alert(1)</script><style>p{}</style>' +
          '<table><thead><tr><th>错误码</th><th>错误原因</th><th>说明</th></tr></thead><tbody>' +
          '<tr><td>00</td><td>成功</td><td></td></tr><tr><td>A_1</td><td>参数<br>错误</td><td><ul><li>看</li><li>这里</li></ul></td></tr></tbody></table>' +
          '<table><tr><td>字段</td><td>规则</td></tr><tr><td>a</td><td>必填</td></tr></table>',
      ),
    ).toEqual({
      errors: [
        { code: '00', reason: '成功', advice: '' },
        { code: 'A_1', reason: '参数 错误', advice: '看 这里' },
      ],
      remarks: ['金额', '单位元 <=2位', '字段 | 规则', 'a | 必填'],
    });
  });

  it('gives error rows and lines, from Markdown', () => {
    expect(
      read(
        '### 规则\n- 单位**元**\n\n| code | message |\n|:--|--:|\n| `A_1` | 参数 \\| 错误 |\n|||\n完\n---\n',
      ),
    ).toEqual({
      errors: [{ code: 'A_1', reason: '参数 | 错误', advice: '' }],
      remarks: ['规则', '单位元', '完'],
    });
  });

  it('is taken from `markdown`, and from `desc` where there is none', () => {
    const text = (raw: Record<string, unknown>) =>
      readRemark(raw, place()).remarks.map((remark) => remark.text);
    expect(text({ markdown: '一', desc: '<p>二</p>' })).toEqual(['一']);
    expect(text({ markdown: '', desc: '<p>二</p>' })).toEqual(['二']);
    expect(text({ desc: null })).toEqual([]);
  });

  it('drops pasted images before it counts', () => {
    const image = `<p><img src="data:image/png;base64,${'A'.repeat(importLimits.remarkChars)}"></p><p>后文</p>`;
    expect(read(image).remarks).toEqual(['后文']);
  });

  it.each([
    ['bold without end', '<b>'.repeat(400_000)],
    ['divisions without end', '<div>'.repeat(400_000)],
    ['tables in tables', '<table><tr><td>'.repeat(100_000)],
    ['a tag without end', `<p ${'a '.repeat(400_000)}`],
    ['dividers without end', `a|b\n${'|-'.repeat(400_000)}`],
    ['many tables', 'a|b\n--|--\n'.repeat(50_000)],
  ])('is read in bounded time for %s', (_, text) => {
    const started = performance.now();
    readRemarkText(text, place());
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a table', () => {
  it.each([
    [['错误码', '错误描述', '解决方案'], { code: '1', reason: '2', advice: '3' }],
    [['序号', '返回码', '含义', '备注'], { code: '2', reason: '3', advice: '4' }],
    [['errorCode', 'message'], { code: '1', reason: '2', advice: '' }],
    [['错误码', '错误原因', '说明'], { code: '1', reason: '2', advice: '3' }],
    [['错误码', '说明'], { code: '1', reason: '2', advice: '' }],
    [['字段', '说明'], undefined],
  ])('headed %j is read as %j', (heading, expected) => {
    expect(errorRowsOf([heading, ['1', '2', '3', '4']])?.[0]).toEqual(expected);
  });
});
