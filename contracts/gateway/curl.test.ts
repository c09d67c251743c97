import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../schemas/types/record.ts';
import { bodyOf } from './body.ts';
import { renderCurl, shellQuote } from './curl.ts';

type Request = Exchange['request'];

const request: Request = {
  method: 'POST',
  url: 'https://uat.example/pay3_test/api/createTrade',
  headers: [
    ['host', 'uat.example'],
    ['connection', 'keep-alive'],
    ['content-type', 'application/json'],
    ['X-Empty', ''],
    ['content-length', '9'],
  ],
  body: bodyOf(Buffer.from('{"a":"1"}')),
};

function curlOf(part: Partial<Request>): string {
  return renderCurl({ request: { ...request, ...part } }, 'en');
}

/** Runs a line with a `curl` that prints its arguments and what is piped into it, each ended by NUL. */
function run(line: string): { words: string[]; input: Buffer } {
  const spy = `curl() { for word; do printf '%s\\0' "$word"; done; for last; do :; done; [ "$last" = @- ] && cat; :; }\n`;
  const output = execFileSync('sh', { input: spy + line, maxBuffer: 1 << 24 });
  const marker = output.indexOf('@-\0');
  const words = marker === -1 ? output : output.subarray(0, marker + 3);
  return {
    words: words.toString().split('\0').slice(0, -1),
    input: marker === -1 ? Buffer.alloc(0) : output.subarray(marker + 3),
  };
}

describe('renderCurl', () => {
  it('writes one line that states method, address, headers and body', () => {
    expect(curlOf({})).toMatchInlineSnapshot(
      `"curl -sS -i -X POST https://uat.example/pay3_test/api/createTrade -H 'content-type: application/json' -H 'X-Empty;' --data-raw '{"a":"1"}'"`,
    );
  });

  it('says that a signature is bound to its message, and where a secret was taken out', () => {
    const body = { ...request.body, isMasked: true };
    const noted = renderCurl({ request: { ...request, body, signatureBase: 'a=1&***' } }, 'zh');
    expect(noted.split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "# 签名与此 uuid、timestamp 绑定;网关可能拒绝重复的请求",
        "# *** 处原为密钥或卡密;放回原值后请求才与记录一致",
      ]
    `);
    expect(run(noted).words).toEqual(run(curlOf({})).words);
  });

  it('gives curl exactly the words it means, whatever the body and the headers hold', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/[\0\p{Cs}]/u.test(value));
    fc.assert(
      fc.property(text, text, (value, header) => {
        const { words } = run(curlOf({ body: bodyOf(Buffer.from(value)), headers: [['X-A', header]] }));
        const expectedHeader = header === '' ? 'X-A;' : `X-A: ${header}`;
        const rest = ['-H', expectedHeader, '--data-raw', value];
        expect(words).toEqual(['-sS', '-i', '-X', 'POST', request.url, ...rest]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.of(0xff, 0x00, 0x0a)],
    ['text with NUL', Buffer.from('a\0b\n')],
    ['text longer than an argument may be', Buffer.from(`{"a":"${"'汉".repeat(60_000)}"}\n`)],
  ])('pipes %s into curl', (_name, bytes) => {
    const { words, input } = run(curlOf({ body: bodyOf(bytes) }));
    expect(words.slice(-2)).toEqual(['--data-binary', '@-']);
    expect(input.equals(bytes)).toBe(true);
  });

  it('sends no body with a method that has none, and an empty one with POST', () => {
    const body = bodyOf(Buffer.alloc(0));
    expect(run(curlOf({ body, method: 'GET' })).words).not.toContain('--data-raw');
    expect(run(curlOf({ body, method: 'HEAD' })).words).toContain('--head');
    expect(run(curlOf({ body })).words.slice(-2)).toEqual(['--data-raw', '']);
  });

  it('keeps curl from reading brackets of an address as a pattern', () => {
    expect(run(curlOf({ url: 'https://uat.example/a?b=[1-3]' })).words).toContain('--globoff');
  });
});

describe('shellQuote', () => {
  it('leaves plain words as they are', () => {
    expect(shellQuote('https://a.example/b?c=1')).toBe("'https://a.example/b?c=1'");
    expect(shellQuote('a-b_c.d/e:f')).toBe('a-b_c.d/e:f');
    expect(shellQuote('')).toBe("''");
    expect(shellQuote("it's $HOME `x` \\ !")).toBe(`'it'\\''s $HOME \`x\` \\ !'`);
  });
});
