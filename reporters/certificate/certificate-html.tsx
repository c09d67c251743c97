/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../schemas/text.ts';
import type { Report } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { words } from './certificate-words.ts';
import { clientScript } from './client.generated.ts';
import { packIslands } from './data/islands.ts';
import { pageRows } from './data/page-rows.ts';
import { Page } from './page.tsx';
import { style } from './style.ts';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded; of scripts and styles only ours, named by their hashes. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${digest(style)}`,
  `script-src ${digest(clientScript)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Returns the certificate as one HTML file that loads nothing; its script only lists what the page holds. */
function renderCertificate(report: Report, lang: Lang): string {
  const { target, startedAt } = report.run.header;
  const title = `${report.verdict.title[lang]} · ${target.name} · ${startedAt.slice(0, 10)} · ${words.certificate[lang]}`;
  const rows = pageRows(report);
  const { main, exchanges } = packIslands(report, rows);
  const head = (
    <head>
      <meta charSet="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`ebuy-contract-kit ${report.run.header.kit}`} />
      <link rel="icon" href="data:," />
      <title>{title}</title>
      {/* The style sheet is ours and must stand byte for byte as it was hashed. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
  // Data and script are put together by hand: as children they would be escaped, which megabytes of base64 need not be.
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">${renderToString(head)}<body>`,
    renderToString(<Page report={report} rows={rows} lang={lang} />),
    island('data', main),
    ...exchanges.map((text, index) => island(`exchanges-${index}`, text)),
    `<script>${clientScript}</script></body></html>\n`,
  ].join('\n');
}

/** A block of data: no script by its type, so that it never runs and no policy concerns it. Base64 holds no mark-up. */
const island = (id: string, text: string) => `<script type="text/plain" id="${id}">${text}</script>`;

/** `certificate.html`. */
export const certificateHtml: Reporter = {
  id: 'certificate',
  file: 'certificate.html',
  render: renderCertificate,
};
