import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';
import { importFixture, jsonFile, thrown, yapiInterface } from './import.fixture.ts';
import { importLimits } from './limits.ts';

const one = yapiInterface({ _id: 1 });

describe('the format of a file', () => {
  it.each([
    ['yapi-export', importFixture('yapi-export.json')],
    ['yapi-export', importFixture('window-openapi.js')],
    ['yapi-export', { name: 'x.js', text: `var openapi = [${JSON.stringify(one)}];\n` }],
    ['openapi', importFixture('swagger2.json')],
    ['openapi', importFixture('openapi3.yaml')],
    ['doc-record', { name: 'x.yaml', text: '# a record\noperation: wallet.x\n' }],
    ['yapi-page', { name: 'x.txt', text: '标题\n\n接口路径:POST /a更新时间:2024-01-01 00:00:00\n' }],
    ['bookstack-table', { name: 'x.txt', text: '标题\n字段 类型 是否必填 字段意义 备注\n' }],
  ])('is %s', (format, file) => {
    expect(detectFormat(file).format).toBe(format);
  });

  it.each([
    ['categories', [{ name: 'c', list: [one] }]],
    ['categories of which one became empty', [null, { name: 'c', list: [one] }, null]],
    ['a list of interfaces', [one]],
    ['one category', { name: 'c', list: [one] }],
    ['one interface', one],
    ["an answer of YApi's open interface", { errcode: 0, errmsg: 'ok', data: one }],
  ])('is a YApi export for %s', (_, value) => {
    const detected = detectFormat(jsonFile(value));
    expect(detected.format).toBe('yapi-export');
    expect(
      'categories' in detected && detected.categories.flatMap(({ interfaces }) => interfaces),
    ).toMatchObject([{ value: { _id: 1 } }]);
  });

  it('reads an export that a person edited: comments and a trailing comma', () => {
    const text = `[ // categories\n { name: 'c', list: [${JSON.stringify(one)},] } ]`;
    expect(detectFormat({ name: 'api.json', text }).format).toBe('yapi-export');
  });

  it.each([
    ['a cut download', '[{"name": "c", "list": [', 'import-json-damaged'],
    ['levels of nesting without end', '['.repeat(200_000), 'import-json-damaged'],
    ['other JSON', '{"hello": 1}', 'import-format-unknown'],
    ["YApi's HTML export", '<!DOCTYPE html>\n<html></html>', 'import-format-unknown'],
    ['nothing', '', 'import-format-unknown'],
    ['any text', 'hello', 'import-format-unknown'],
    ['damaged YAML', 'openapi: "3.0.0\n', 'import-yaml-damaged'],
    ['YAML whose aliases unfold without end', aliasBomb(), 'import-yaml-damaged'],
    ['YAML nested without end', `openapi: ${'['.repeat(100_000)}`, 'import-yaml-damaged'],
    ['a YAML list of keys', 'swagger:\n  - a\n', 'import-format-unknown'],
    ['a text longer than any page', 'x'.repeat(importLimits.pageChars + 1), 'import-too-large'],
  ])('is refused for %s', (_, text, code) => {
    expect(thrown(() => detectFormat({ name: 'file', text })).code).toBe(code);
  });

  it('tells in its error what could be imported and how to export it', () => {
    expect(thrown(() => detectFormat({ name: 'notes.txt', text: 'hello' })).message).toMatchInlineSnapshot(`
      "notes.txt is in no format that can be imported [import-format-unknown]
        where: notes.txt
        expected: a YApi export in JSON, OpenAPI 3 or Swagger 2 (JSON or YAML), a saved page text, a doc record in YAML
        actual: hello
        what to do: in YApi: data management, export, json"
    `);
  });
});

function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  return `openapi: 3.0.0\n${levels.join('\n')}\n`;
}
