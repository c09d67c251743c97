/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Body } from '../../schemas/types/record.ts';
import { words } from './certificate-words.ts';
import { indentJson, nearestPointer } from './json-lines.ts';
import { T } from './text.tsx';

/** A body as it was, JSON indented without being read, with the value a finding points at marked. */
export function BodyView(props: {
  readonly body: Body;
  /** What the body says once its content coding is undone; the body's own value where there is none. */
  readonly text: string;
  readonly pointer: string | undefined;
}) {
  const { body, text, pointer } = props;
  const lines = indentJson(text);
  const marked = lines && pointer !== undefined ? nearestPointer(lines, pointer) : undefined;
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
      <pre class="body">
        {lines === undefined
          ? text
          : lines.map((line, index) => {
              const content = `${'  '.repeat(line.depth)}${line.text}`;
              // A block of its own; a line break inside it would be one too many.
              return line.pointer === marked && marked !== '' ? (
                <mark key={index}>{content}</mark>
              ) : (
                `${content}\n`
              );
            })}
      </pre>
    </>
  );
}
