/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Report } from '../report.ts';
import { words } from './certificate-words.ts';
import { T } from './text.tsx';

/** Which run this is: target, date, profile, and what it takes to repeat it. */
export function RunFacts({ report }: { readonly report: Report }) {
  const { header, footer } = report.run;
  const addresses = [...new Set(Object.values(header.target.baseUrls))];
  return (
    <dl class="facts">
      <Fact name={words.target}>
        <b>{header.target.name}</b>
        {header.target.name === header.target.kind ? '' : ` (${header.target.kind})`}
      </Fact>
      <Fact name={words.date}>{header.startedAt.slice(0, 19).replace('T', ' ')} UTC+8</Fact>
      <Fact name={words.profile}>
        {header.profile}
        {header.only === undefined ? '' : ` · ${header.only}`}
      </Fact>
      <Fact name={words.subject}>
        <T text={words[header.subject]} />
      </Fact>
      <Fact name={words.address}>
        {addresses.map((address) => (
          <code key={address}>{address}</code>
        ))}
      </Fact>
      <Fact name={words.appId}>
        <code>{header.target.appId}</code>
      </Fact>
      <Fact name={words.duration}>
        <T text={footer ? sameText(`${(footer.durationMs / 1000).toFixed(1)} s`) : words.wasCut} />
      </Fact>
      <Fact name={words.run}>
        <code>{header.runId}</code> · <T text={words.seed} /> {header.seed} · <T text={words.version} />{' '}
        {header.kit}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: Text; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <T text={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
