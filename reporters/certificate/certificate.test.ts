import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateDocument } from '../../schemas/validator.ts';
import { cutRecord, greenRecord, sampleRecord, sampleReport } from '../fixtures/sample-run.ts';
import { certificateHtml } from './certificate-html.tsx';
import { certificateJson } from './certificate-json.ts';

const schemaUrl = new URL('../../schemas/record/certificate.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaUrl, 'utf8'));
const html = certificateHtml.render(sampleReport(), 'zh');
/** Not `toContain`, whose message would be the whole page. */
const has = (part: string | RegExp) => (typeof part === 'string' ? html.includes(part) : part.test(html));

describe('certificate.json', () => {
  it.each([
    ['whole', sampleRecord],
    ['green', greenRecord()],
    ['cut', cutRecord],
    ['empty', { ...sampleRecord, stories: [], findings: [] }],
  ])('of a %s record is valid against its schema', (_name, record) => {
    const text = certificateJson.render(sampleReport(record), 'en');
    expect(validateDocument(schema, JSON.parse(text))).toEqual([]);
  });

  it('has a row for each requirement and operation, and its summary counts exactly those rows', () => {
    const { requirements, excluded, summary, proposed } = JSON.parse(
      certificateJson.render(sampleReport(), 'en'),
    );
    const total = (counts: Record<string, number>) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(requirements.length + excluded.length).toBe(total(summary) + total(proposed));
    expect(requirements[0]).toMatchObject({
      id: 'legacy.createTrade.request.content.orderTitle.max-length',
      level: 'MUST',
      evidence: 'documented',
      outcome: 'failed',
      blame: 'gateway',
      source: { document: '002_createTrade.txt', line: 71 },
      findings: [{ exchanges: ['x1', 'x2'], expected: { en: 'rejected with E0400' } }],
    });
  });
});

describe('certificate.html', () => {
  it('escapes what a gateway says', () => {
    expect(has('&lt;b>&amp;&quot;')).toBe(true);
    expect(has('&lt;script>alert(1)&lt;/script>')).toBe(true);
    expect(has(/<script|<b>&/)).toBe(false);
  });

  it('keeps Chinese, emoji and 64-bit digits as they came', () => {
    expect(has('端午🐉券')).toBe(true);
    expect(has('9007199254740993')).toBe(true);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(
      /\s(?:src|srcset|action|poster|data)=|@import|url\(|javascript:|\son\w+=|\sstyle=/i,
    );
    expect([...html.matchAll(/<link[^>]*>/g)].map(String)).toEqual(['<link rel="icon" href="data:,"/>']);
    expect([...html.matchAll(/href="([^"#]*)"/g)].map((match) => match[1])).toEqual(['data:,']);
  });

  it('names its one style sheet by hash in a policy that allows nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${digest}'`);
  });

  it('holds both languages and opens in the one asked for', () => {
    expect(has('<html lang="zh-CN">')).toBe(true);
    expect(has(/id="lang-zh" checked/)).toBe(true);
    expect(has('<span lang="en">Not ready</span>')).toBe(true);
    expect(certificateHtml.render(sampleReport(), 'en')).toMatch(/id="lang-en" checked/);
  });

  it('shows a failure with both directions, the marked part, the signature base and the curl line', () => {
    expect(has('rejected with E0400')).toBe(true);
    expect(has(/<mark>[^<]*orderTitle&quot;: &quot;中{21}&quot;/)).toBe(true);
    expect(has('secret=****')).toBe(true);
    expect(has('curl -sS -i -X POST')).toBe(true);
  });

  it('points every link inside the page at something that is there', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  it('links the public page behind a requirement, and only an https one', () => {
    const operations = (page: string) => {
      const report = sampleReport();
      const rows = report.rows.map((row) => ({
        ...row,
        requirement: { ...row.requirement, source: { document: 'a.yaml', line: 1, page } },
      }));
      return certificateHtml.render({ ...report, rows }, 'en');
    };
    expect(operations('https://book.example/1')).toContain('href="https://book.example/1"');
    expect(operations('javascript:alert(1)')).not.toContain('javascript:');
  });
});
