/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../schemas/text.ts';
import type { Report } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { words } from './certificate-words.ts';
import { Page } from './page.tsx';
import { style } from './style.ts';

const styleDigest = createHash('sha256').update(style).digest('base64');

/** Nothing may be loaded and nothing may run; the one style sheet is named by its hash. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleDigest}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Returns the certificate as one HTML file that loads nothing and has no script. */
function renderCertificate(report: Report, lang: Lang): string {
  const { target, startedAt } = report.run.header;
  const title = `${report.verdict.title[lang]} · ${target.name} · ${startedAt.slice(0, 10)} · ${words.certificate[lang]}`;
  const document = (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
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
      <body>
        <Page report={report} lang={lang} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(document)}\n`;
}

/** `certificate.html`. */
export const certificateHtml: Reporter = {
  id: 'certificate',
  file: 'certificate.html',
  render: renderCertificate,
};
