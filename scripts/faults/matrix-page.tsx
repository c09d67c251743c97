/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { Text } from '../../schemas/text.ts';
import type { FaultRow } from './judge-fault.ts';
import type { Matrix } from './matrix.ts';
import { groupWords, verdictWords, matrixWords as words } from './matrix-words.ts';
import { reasonOf, sentences } from './render-markdown.ts';
import { countVerdicts, tallyOf, verdicts } from './tally.ts';

const style = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left; vertical-align: top; }
td.number { text-align: right; }
code { font-size: 12px; overflow-wrap: anywhere; }
.caught, .noticed { color: #1a6b2f; } .missed, .unseen { color: #a11; } .partly, .blurred { color: #8a5a00; }
body:has(#zh:checked) [lang=en], body:has(#en:checked) [lang=zh] { display: none; }
`;

/** Returns the matrix as one HTML file in both languages that loads nothing and runs no script. */
export function renderMatrixPage(matrix: Matrix): string {
  const page = (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>{`${words.title.zh} · ${words.title.en}`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <label>
          <input type="radio" name="lang" id="zh" defaultChecked /> 中文
        </label>{' '}
        <label>
          <input type="radio" name="lang" id="en" /> English
        </label>
        <h1>
          <T text={words.title} />
        </h1>
        <Sentences matrix={matrix} />
        <h2>
          <T text={words.byGroup} />
        </h2>
        <Groups rows={matrix.rows} />
        <h2>
          <T text={words.faults} />
        </h2>
        <Faults rows={matrix.rows} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function T({ text }: { readonly text: Text }) {
  return (
    <>
      <span lang="zh">{text.zh}</span>
      <span lang="en">{text.en}</span>
    </>
  );
}

function Sentences({ matrix }: { readonly matrix: Matrix }) {
  const [zh, en] = [sentences(matrix, 'zh'), sentences(matrix, 'en')];
  return (
    <ul>
      {zh.map((sentence, at) => (
        <li key={sentence}>
          <T text={{ zh: sentence, en: en[at] ?? '' }} />
        </li>
      ))}
    </ul>
  );
}

function Groups({ rows }: { readonly rows: readonly FaultRow[] }) {
  const total = countVerdicts(rows);
  return (
    <table>
      <thead>
        <tr>
          {[words.group, words.faults, ...verdicts.map((verdict) => verdictWords[verdict])].map((word) => (
            <th key={word.en}>
              <T text={word} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tallyOf(rows).map(({ group, faults, byVerdict }) => (
          <tr key={group}>
            <td>
              <T text={groupWords[group]} />
            </td>
            <Numbers numbers={[faults, ...verdicts.map((verdict) => byVerdict[verdict])]} />
          </tr>
        ))}
        <tr>
          <th>
            <T text={words.all} />
          </th>
          <Numbers numbers={[rows.length, ...verdicts.map((verdict) => total[verdict])]} />
        </tr>
      </tbody>
    </table>
  );
}

function Numbers({ numbers }: { readonly numbers: readonly number[] }) {
  return (
    <>
      {numbers.map((number, at) => (
        <td class="number" key={String(at)}>
          {number}
        </td>
      ))}
    </>
  );
}

function Faults({ rows }: { readonly rows: readonly FaultRow[] }) {
  const head = [
    words.group,
    words.fault,
    words.verdict,
    words.caughtBy,
    words.consequences,
    words.unrelated,
    words.reason,
  ];
  return (
    <table>
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word.en}>
              <T text={word} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.fault.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: FaultRow }) {
  const { fault, verdict, caughtBy, consequences, unrelated } = row;
  return (
    <tr id={fault.id}>
      <td>
        <T text={groupWords[fault.group]} />
      </td>
      <td>
        <code>{fault.id}</code>
        <br />
        <T text={fault.title} />
      </td>
      <td class={verdict}>
        <T text={verdictWords[verdict]} />
      </td>
      <td>
        <Failures failures={caughtBy} />
      </td>
      <td>
        <Failures failures={consequences} />
      </td>
      <td>
        <Failures failures={unrelated} />
      </td>
      <td>
        <T text={{ zh: reasonOf(row, 'zh'), en: reasonOf(row, 'en') }} />
      </td>
    </tr>
  );
}

/** The first failure with what was expected and what was there; the others by name. */
function Failures({ failures }: { readonly failures: FaultRow['caughtBy'] }) {
  const [first, ...others] = failures;
  if (!first) return null;
  return (
    <details>
      <summary>
        <code>{first.requirement}</code> {others.length > 0 ? `+${others.length}` : ''}
      </summary>
      <p>
        <code>{first.story}</code>
        <br />
        {first.expected && <T text={first.expected} />} ≠ {first.actual && <T text={first.actual} />}
      </p>
      {others.map(({ requirement, operation }) => (
        <div key={`${requirement} ${operation}`}>
          <code>{`${requirement} · ${operation}`}</code>
        </div>
      ))}
    </details>
  );
}
