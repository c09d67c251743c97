/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Provenance } from '../../schemas/evidence.ts';

/** Where a requirement stands: document and line, linked where a public page is behind it. */
export function SourceLine({ source }: { readonly source: Provenance }) {
  const place = `${source.document}:${source.line}`;
  if (source.page === undefined || !source.page.startsWith('https://'))
    return <code class="source">{place}</code>;
  return (
    <a class="source" href={source.page} rel="noreferrer noopener">
      <code>{place}</code>
    </a>
  );
}
