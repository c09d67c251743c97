/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Lang, Text } from '../../schemas/text.ts';
import { isDocumented } from '../counts.ts';
import type { Report } from '../report.ts';
import { words } from './certificate-words.ts';
import { Findings } from './findings.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Gaps } from './gaps.tsx';
import { Matrix } from './matrix.tsx';
import { RequirementTable } from './requirement-table.tsx';
import { Scenarios } from './scenarios.tsx';
import { T } from './text.tsx';

/** The body of the certificate. The two radio buttons choose the language without any script. */
export function Page({ report, lang }: { readonly report: Report; readonly lang: Lang }) {
  const documented = report.rows.filter(isDocumented);
  const failed = documented.filter((row) => row.outcome === 'failed');
  return (
    <>
      <input type="radio" name="lang" id="lang-zh" checked={lang === 'zh'} />
      <input type="radio" name="lang" id="lang-en" checked={lang === 'en'} />
      <div class="page">
        <PageHead />
        <main>
          <FirstScreen report={report} />
          <Matrix report={report} />
          <Section title={words.findings}>
            {failed.length === 0 ? (
              <p>
                <T text={words.noFindings} />
              </p>
            ) : (
              <Findings report={report} rows={failed} />
            )}
          </Section>
          <Scenarios report={report} />
          <Section title={words.gaps}>
            <Gaps rows={documented} />
          </Section>
          <Section title={words.requirements}>
            <RequirementTable rows={documented} />
          </Section>
          <Proposed report={report} />
          <Documents documents={report.run.header.documents} />
        </main>
      </div>
    </>
  );
}

function PageHead() {
  return (
    <header class="head">
      <h1>
        <T text={words.certificate} />{' '}
        <small>
          <T text={words.kit} />
        </small>
      </h1>
      <nav class="languages">
        <label for="lang-zh">中文</label>
        <label for="lang-en">English</label>
      </nav>
    </header>
  );
}

function Section({ title, children }: { readonly title: Text; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>
        <T text={title} />
      </h2>
      {children}
    </section>
  );
}

function Proposed({ report }: { readonly report: Report }) {
  const rows = report.rows.filter((row) => !isDocumented(row));
  if (rows.length === 0) return null;
  return (
    <Section title={words.proposed}>
      <p class="note">
        <T text={words.proposedNote} />
      </p>
      <Findings report={report} rows={rows.filter((row) => row.outcome === 'failed')} />
      <RequirementTable rows={rows} />
    </Section>
  );
}

function Documents({ documents }: { readonly documents: Readonly<Record<string, string>> }) {
  return (
    <Section title={words.documents}>
      <ul class="documents">
        {Object.entries(documents).map(([name, digest]) => (
          <li key={name}>
            <b>{name}</b> <T text={words.digest} /> <code>{digest}</code>
          </li>
        ))}
      </ul>
      <p class="note">
        <T text={words.method} />
      </p>
    </Section>
  );
}
