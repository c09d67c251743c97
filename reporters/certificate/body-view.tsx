/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Body } from '../../schemas/types/record.ts';
import { words } from './certificate-words.ts';
import { indentJson, type JsonLine, nearestPointer } from './json-lines.ts';
import { T } from './text.tsx';

interface BodyProps {
  readonly body: Body;
  /** What the body says once its content coding is undone; the body's own value where there is none. */
  readonly text: string;
  /** What a finding points at. */
  readonly pointer: string | undefined;
  /** Values that are not as in the control. */
  readonly changed?: ReadonlySet<string>;
}

/** A body as it was, JSON indented without being read, with what a finding points at and what a case changed marked. */
export function BodyView({ body, text, pointer, changed }: BodyProps) {
  const lines = indentJson(text);
  const inner = lines && contentOf(text);
  return (
    <>
      <p class="note">
        {body.bytes} <T text={words.bytes} />
        {body.isMasked ? (
          <>
            {' · '}
            <T text={words.masked} />
          </>
        ) : null}
      </p>
      {lines === undefined ? (
        <pre class="body">{text}</pre>
      ) : (
        <JsonView lines={lines} pointer={pointer} changed={changed} />
      )}
      {inner === undefined ? null : (
        <div class="labelled">
          <h6>
            <T text={words.contentDecoded} />
          </h6>
          <JsonView lines={inner} pointer={pointer?.replace(/^\/content/, '')} changed={undefined} />
        </div>
      )}
    </>
  );
}

function JsonView(props: {
  readonly lines: readonly JsonLine[];
  readonly pointer: string | undefined;
  readonly changed: ReadonlySet<string> | undefined;
}) {
  const { lines, pointer, changed } = props;
  const marked = pointer === undefined ? undefined : nearestPointer(lines, pointer);
  return (
    <pre class="body">
      {lines.map((line, index) => {
        const content = `${'  '.repeat(line.depth)}${line.text}`;
        const isMarked = line.pointer === marked && marked !== '';
        const isChanged = changed?.has(line.pointer) === true;
        // A block of its own; a line break inside it would be one too many.
        return isMarked || isChanged ? (
          <mark key={index} class={isMarked ? 'pointed' : 'changed'}>
            {content}
          </mark>
        ) : (
          `${content}\n`
        );
      })}
    </pre>
  );
}

/** The content that came as a JSON string, in lines of its own; every token still as it came. */
function contentOf(text: string): readonly JsonLine[] | undefined {
  const message: unknown = JSON.parse(text);
  if (typeof message !== 'object' || message === null || !('content' in message)) return undefined;
  const { content } = message;
  if (typeof content !== 'string' || !/^\s*[{[]/.test(content)) return undefined;
  return indentJson(content);
}
