/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { CodeCoverage, OperationCodes } from '../error-coverage.ts';
import { codesSeen, words } from './certificate-words.ts';
import { OutcomeChip } from './chips.tsx';
import { SourceLine } from './source-line.tsx';
import { T } from './text.tsx';

/** Documented × observed error codes, operation by operation. */
export function ErrorCodes({ operations }: { readonly operations: readonly OperationCodes[] }) {
  return (
    <>
      {operations.map(({ operation, codes }) => (
        <details key={operation.id} class="codes">
          <summary>
            <b>
              <T text={operation.title} />
            </b>{' '}
            <code>{operation.id}</code> <Tally codes={codes} />
          </summary>
          <table class="stacked">
            <thead>
              <tr>
                {[words.code, words.meaning, words.observed, words.outcome, words.source].map((word) => (
                  <th key={word.en}>
                    <T text={word} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <CodeRow key={code.code} code={code} />
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

function Tally({ codes }: { readonly codes: readonly CodeCoverage[] }) {
  const documented = codes.filter((code) => code.documented);
  const seen = documented.filter(({ observed }) => observed > 0).length;
  const others = codes.length - documented.length;
  return (
    <span class="note">
      <T text={codesSeen(seen, documented.length, others)} />
    </span>
  );
}

function CodeRow({ code: { code, documented, observed, outcome } }: { readonly code: CodeCoverage }) {
  return (
    <tr>
      <th scope="row">
        <code>{code}</code>
      </th>
      <td>
        {documented === undefined ? (
          <span class="chip failed">
            <T text={words.undocumentedCode} />
          </span>
        ) : (
          documented.reason
        )}
      </td>
      <td class={observed === 0 ? 'zero' : ''}>{observed} ×</td>
      <td>{outcome && <OutcomeChip outcome={outcome} />}</td>
      <td>{documented && <SourceLine source={documented.source} />}</td>
    </tr>
  );
}
