/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { DocFinding } from '../../schemas/lint/doc-finding.ts';
import { words } from './certificate-words.ts';
import { Line } from './finding-view.tsx';
import { SourceLine } from './source-line.tsx';
import { T } from './text.tsx';

/** Where the documents contradict themselves on what was run: what the kit did meanwhile, and what to ask. */
export function ContradictionList({ findings }: { readonly findings: readonly DocFinding[] }) {
  if (findings.length === 0) {
    return (
      <p>
        <T text={words.noContradictions} />
      </p>
    );
  }
  return (
    <>
      {findings.map((finding) => (
        <details key={finding.id} class="contradiction">
          <summary>
            <T text={finding.statement} />
          </summary>
          <dl class="judgement">
            <Line name={words.kitDoes}>
              <T text={finding.kitDoes} />
            </Line>
            <Line name={words.question}>
              <T text={finding.question} />
            </Line>
            <Line name={words.places}>
              {finding.places.map((place) => (
                <span key={`${place.document}:${place.line}`} class="item">
                  <SourceLine source={place} />
                </span>
              ))}
            </Line>
            {finding.operations.length === 0 ? null : (
              <Line name={words.operation}>
                <code>{[...new Set(finding.operations)].join(' ')}</code>
              </Line>
            )}
          </dl>
        </details>
      ))}
    </>
  );
}
