import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { validateDocument } from '../../schemas/validator.ts';
import { cutRecord, greenRecord, sampleRecord, sampleReport } from '../fixtures/sample-run.ts';
import { certificateHtml } from './certificate-html.tsx';
import { certificateJson } from './certificate-json.ts';
import { readAddress } from './client/address.ts';
import { matchRows } from './client/match-rows.ts';
import { clientScript } from './client.generated.ts';
import { rowKey } from './data/page-data.ts';
import { pageRows } from './data/page-rows.ts';

const schemaUrl = new URL('../../schemas/record/certificate.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaUrl, 'utf8'));
const html = certificateHtml.render(sampleReport(), 'zh');
/** The page without its data, its script and its style sheet. */
const markup = html.replace(/<script[^>]*>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
/** Returns what stands packed in the page. */
const island = (id: string) =>
  inflateRawSync(Buffer.from(new RegExp(`id="${id}">([^<]*)<`).exec(html)?.[1] ?? '', 'base64')).toString(
    'utf8',
  );
/** Not `toContain`, whose message would be the whole page. */
const has = (part: string | RegExp) => (typeof part === 'string' ? html.includes(part) : part.test(html));

/** An element of the page, or what the page's script reads: a row, an exchange, rows of a filter. */
function leadsSomewhere(target: string, ids: ReadonlySet<string | undefined>): boolean {
  const asked = readAddress(`#${target}`);
  const report = sampleReport();
  const rows = pageRows(report);
  switch (asked.kind) {
    case 'nothing':
      return ids.has(decodeURIComponent(target));
    case 'row':
      return rows.some((row) => rowKey(row) === asked.key);
    case 'exchange':
      return report.run.exchangeOf(asked.id) !== undefined;
    case 'rows':
      return matchRows({ rows, operations: {}, stories: {}, islands: [] }, asked.filter).length > 0;
  }
}

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
    expect(/<script|<b>&/.test(markup)).toBe(false);
  });

  it('keeps Chinese, emoji and 64-bit digits as they came', () => {
    const exchanges = island('exchanges-0');
    expect(exchanges.includes('端午🐉券')).toBe(true);
    expect(exchanges.includes('9007199254740993')).toBe(true);
    expect(island('data').includes('以 E0400 拒绝')).toBe(true);
  });

  it('loads nothing, and runs nothing but its own script', () => {
    expect(markup).not.toMatch(
      /\s(?:src|srcset|action|poster|data)=|@import|url\(|javascript:|\son\w+=|\sstyle=/i,
    );
    expect([...html.matchAll(/<link[^>]*>/g)].map(String)).toEqual(['<link rel="icon" href="data:,"/>']);
    expect([...html.matchAll(/href="([^"#]*)"/g)].map((match) => match[1])).toEqual(['data:,']);
    const scripts = [...html.matchAll(/<script(?: type="([^"]*)" id="([^"]*)")?>/g)];
    expect(scripts.map(([, type, id]) => [type, id])).toEqual([
      ['text/plain', 'data'],
      ['text/plain', 'exchanges-0'],
      [undefined, undefined],
    ]);
  });

  it('asks nothing of a network and makes no code of text', () => {
    expect(clientScript).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts|import\(|\beval\(|new Function/,
    );
    // Names of XML name spaces are addresses of nothing.
    const addresses = [...clientScript.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(String);
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });

  it('names its style sheet and its script by hash in a policy that allows nothing else', () => {
    const hashOf = (pattern: RegExp) =>
      createHash('sha256')
        .update(pattern.exec(html)?.[1] ?? '')
        .digest('base64');
    const style = hashOf(/<style>([\s\S]*?)<\/style>/);
    const script = hashOf(/<script>([\s\S]*?)<\/script>/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('holds both languages and opens in the one asked for', () => {
    expect(has('<html lang="zh-CN">')).toBe(true);
    expect(has(/id="lang-zh" checked/)).toBe(true);
    expect(has('<span lang="en">Not ready</span>')).toBe(true);
    expect(certificateHtml.render(sampleReport(), 'en')).toMatch(/id="lang-en" checked/);
  });

  it('shows a failure with both directions, the marked part, the signature base and the curl line', () => {
    expect(has('rejected with E0400')).toBe(true);
    expect(has(/<mark class="pointed">[^<]*orderTitle&quot;: &quot;中{21}&quot;/)).toBe(true);
    expect(has('secret=****')).toBe(true);
    expect(has('curl -sS -i -X POST')).toBe(true);
  });

  it('points every link inside the page at something that is there', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((match) =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !leadsSomewhere(target, ids))).toEqual([]);
    expect(leadsSomewhere('row=legacy.createTrade/nothing', ids)).toBe(false);
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
