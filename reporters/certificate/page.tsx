/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Lang, Text } from '../../schemas/text.ts';
import { contradictionsIn } from '../contradictions.ts';
import { isDocumented } from '../counts.ts';
import { coverCodes } from '../error-coverage.ts';
import type { Report } from '../report.ts';
import { filterHref, sectionAnchor } from './anchors.ts';
import { words } from './certificate-words.ts';
import { Conditions } from './conditions.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import type { PageRow } from './data/page-data.ts';
import { ErrorCodes } from './error-codes.tsx';
import { ExplorerShell } from './explorer-shell.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Gaps } from './gaps.tsx';
import { Matrix } from './matrix.tsx';
import { OperationTable } from './operation-table.tsx';
import { Scenarios } from './scenarios.tsx';
import { T } from './text.tsx';

/** What the body is rendered from. */
export interface PageProps {
  readonly report: Report;
  readonly rows: readonly PageRow[];
  readonly lang: Lang;
}

/** The body of the certificate. The two radio buttons choose the language without any script. */
export function Page({ report, rows, lang }: PageProps) {
  const documented = report.rows.filter(isDocumented);
  const codes = coverCodes(report.run, report.rows);
  return (
    <>
      <input type="radio" name="lang" id="lang-zh" checked={lang === 'zh'} />
      <input type="radio" name="lang" id="lang-en" checked={lang === 'en'} />
      <div class="page">
        <PageHead />
        <main>
          <FirstScreen report={report} />
          <Conditions baseline={report.baseline} />
          <Matrix report={report} />
          <Section id="findings" title={words.findings}>
            <ExplorerShell report={report} rows={rows} />
          </Section>
          <Scenarios report={report} />
          <Section id="operations" title={words.operations}>
            <OperationTable rows={documented} />
          </Section>
          {codes.length === 0 ? null : (
            <Section id="codes" title={words.codes} note={words.codesNote}>
              <ErrorCodes operations={codes} />
            </Section>
          )}
          <Section id="gaps" title={words.gaps}>
            <Gaps rows={documented} />
          </Section>
          <Section id="contradictions" title={words.contradictions} note={words.contradictionsNote}>
            <ContradictionList findings={contradictionsIn(report.run, report.rows)} />
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

function Section(props: {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly children: ComponentChildren;
}) {
  const { id, title, note, children } = props;
  return (
    <section id={sectionAnchor(id)}>
      <h2>
        <T text={title} />
      </h2>
      {note && (
        <p class="note">
          <T text={note} />
        </p>
      )}
      {children}
    </section>
  );
}

function Proposed({ report }: { readonly report: Report }) {
  const rows = report.rows.filter((row) => !isDocumented(row));
  if (rows.length === 0) return null;
  return (
    <Section id="proposed" title={words.proposed} note={words.proposedNote}>
      <p>
        <a href={filterHref({ evidence: 'proposed', outcome: 'any' })}>
          <T text={words.showProposed} />
        </a>
      </p>
      <OperationTable rows={rows} />
    </Section>
  );
}

function Documents({ documents }: { readonly documents: Readonly<Record<string, string>> }) {
  return (
    <Section id="documents" title={words.documents}>
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
