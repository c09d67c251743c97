import { describe, expect, it } from 'vitest';
import { loadSources } from '../load-sources.ts';
import { parseBookPage } from './book-page.ts';
import { sourceFixture, thrownText } from './page.fixture.ts';

const smallBook = `书

书

甲章

甲章的说明

甲章

【标签】接口一

[yapi_interface]11[/yapi_interface]

image.png

甲章

签名相关

交互方式为HTTPS

action=act&content={}&uuid=1&secret9

appSecret 需要申请,demo中为 【secret9】

请求demo

{
"action":"act"
}
请求响应demo
{
  "success": true
}

相关说明

甲章

接口二

[yapi_interface]12[/yapi_interface]
`;

const instead = (line: string, other: string) => sourceFixture(smallBook.replace(`${line}\n`, `${other}\n`));

describe('a book', () => {
  it('lists its interfaces with chapter, tag, name and id', () => {
    expect(parseBookPage(sourceFixture(smallBook))).toMatchObject({
      title: '书',
      chapters: [
        { title: '甲章', introduction: [{ text: '甲章的说明', source: { line: 7 } }], source: { line: 5 } },
      ],
      interfaces: [
        {
          chapter: '甲章',
          title: '【标签】接口一',
          tag: '标签',
          name: '接口一',
          yapiId: 11,
          source: { line: 13 },
        },
        { chapter: '甲章', title: '接口二', name: '接口二', yapiId: 12 },
      ],
      leftovers: [{ text: 'image.png', source: { line: 15 } }],
    });
  });

  it('gives the signature section with its string, secret and examples', () => {
    expect(parseBookPage(sourceFixture(smallBook)).signature).toMatchObject({
      chapter: '甲章',
      statements: [{ text: '交互方式为HTTPS' }],
      base: { text: 'action=act&content={}&uuid=1&secret9', source: { line: 23 } },
      demoSecret: 'secret9',
      examples: [{ direction: 'request', source: { line: 29 } }, { direction: 'response' }],
    });
  });

  it('reads the signature section of document 000', () => {
    const source = loadSources().documents.find(({ entry }) => entry.number === '000')?.source;
    const { signature } = parseBookPage(source ?? sourceFixture(''));
    expect(signature.base.text).toContain('&lang=zh-CN&');
    expect(signature.base.text.endsWith(`&${signature.demoSecret}`)).toBe(true);
    expect(signature.examples.map(({ source: place }) => place.line)).toEqual([103, 113]);
  });

  const broken: readonly (readonly [name: string, text: ReturnType<typeof sourceFixture>])[] = [
    ['an interface without an id', instead('[yapi_interface]12[/yapi_interface]', '接口三')],
    ['a damaged id', instead('[yapi_interface]11[/yapi_interface]', '[yapi_interface]11')],
    ['a chapter without introduction', instead('甲章的说明', '')],
    ['a missing string to sign', instead('action=act&content={}&uuid=1&secret9', '')],
    ['an example that is no JSON', instead('"action":"act"', '"action":')],
    [
      'no signature section',
      sourceFixture('书\n\n书\n\n甲章\n\n说明\n\n甲章\n\n接口一\n\n[yapi_interface]11[/yapi_interface]\n'),
    ],
    ['a chapter title at the end', sourceFixture(`${smallBook}\n甲章\n`)],
  ];

  it.each(broken)('is refused for %s, naming file, line and what was expected', (name, source) => {
    const message = thrownText(() => parseBookPage(source));
    expect(message).toMatch(/where: schemas\/sources\/page\.txt:\d+/);
    expect({ [name]: message }).toMatchSnapshot();
  });
});
