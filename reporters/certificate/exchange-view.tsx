/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Text } from '../../schemas/text.ts';
import type { Header, SignatureReading } from '../../schemas/types/record.ts';
import { stepName } from '../words.ts';
import { BodyView } from './body-view.tsx';
import {
  signatureAbsent,
  signatureMismatch,
  signatureUnreadable,
  verifiedUnder,
  words,
} from './certificate-words.ts';
import { curlLine } from './curl-line.ts';
import type { PageExchange } from './data/page-data.ts';
import { T } from './text.tsx';

/** One exchange in both directions, with what was signed and the line that sends it again. */
export function ExchangeView(props: {
  readonly exchange: PageExchange;
  readonly at: string | undefined;
  /** Values of the request that are not as in its control. */
  readonly changed?: ReadonlySet<string> | undefined;
  readonly isOpen: boolean;
}) {
  const { exchange, at, changed, isOpen } = props;
  return (
    <details class="exchange" open={isOpen}>
      <summary>
        <b>
          <T text={exchange.stepTitle ?? stepName(exchange.step)} />
        </b>{' '}
        <code>
          {exchange.request.method} {exchange.operation}
        </code>{' '}
        → <code>{outcomeOf(exchange)}</code>{' '}
        <span class="note">
          {exchange.id} · {exchange.at} · {exchange.durationMs} ms
        </span>
      </summary>
      <div class="sides">
        <RequestSide exchange={exchange} pointer={pointerOf(at, 'request')} changed={changed} />
        <ResponseSide exchange={exchange} pointer={pointerOf(at, 'response')} />
      </div>
      <CurlLine exchange={exchange} />
    </details>
  );
}

const outcomeOf = ({ response, transport }: PageExchange) =>
  response ? `${response.status} ${response.statusText}`.trim() : (transport?.outcome ?? '');

interface SideProps {
  readonly exchange: PageExchange;
  readonly pointer: string | undefined;
}

function RequestSide({
  exchange,
  pointer,
  changed,
}: SideProps & { readonly changed: ReadonlySet<string> | undefined }) {
  const { method, url, headers, body, signatureBase } = exchange.request;
  return (
    <div>
      <h5>
        <T text={words.request} />
      </h5>
      <code class="line">
        {method} {url}
      </code>
      <Headers headers={headers} />
      <BodyView body={body} text={body.value} pointer={pointer} {...(changed && { changed })} />
      {signatureBase === undefined ? null : <Labelled title={words.signatureBase} text={signatureBase} />}
    </div>
  );
}

function ResponseSide({ exchange, pointer }: SideProps) {
  const { response, transport } = exchange;
  if (!response) {
    return (
      <div>
        <h5>
          <T text={words.noResponse} />
        </h5>
        <p>
          <code>
            {transport?.outcome} ({transport?.phase})
          </code>{' '}
          {transport?.detail}
        </p>
      </div>
    );
  }
  return (
    <div>
      <h5>
        <T text={words.response} />
      </h5>
      <code class="line">
        {response.status} {response.statusText}
      </code>
      <Headers headers={response.headers} />
      <BodyView body={response.body} text={exchange.decoded ?? response.body.value} pointer={pointer} />
      <Signature reading={response.signature} />
    </div>
  );
}

function Headers({ headers }: { readonly headers: readonly Header[] }) {
  return (
    <details class="headers">
      <summary>
        <T text={words.headers} /> ({headers.length})
      </summary>
      <pre>{headers.map(([name, value]) => `${name}: ${value}`).join('\n')}</pre>
    </details>
  );
}

function Signature({ reading }: { readonly reading: SignatureReading }) {
  const base = 'base' in reading ? reading.base : undefined;
  return (
    <>
      <p class="note">
        <T text={words.answerSignature} />: <T text={readingText(reading)} />
      </p>
      {base === undefined ? null : <Labelled title={words.signatureBase} text={base} />}
    </>
  );
}

function readingText(reading: SignatureReading): Text {
  switch (reading.outcome) {
    case 'absent':
      return signatureAbsent;
    case 'unreadable':
      return signatureUnreadable;
    case 'verified':
      return verifiedUnder(reading.profile);
    case 'mismatch':
      return signatureMismatch(reading.profiles);
  }
}

function CurlLine({ exchange }: { readonly exchange: PageExchange }) {
  const { line, notes } = exchange.curl ?? curlLine(exchange);
  return (
    <div class="labelled">
      <h6>
        <T text={words.curl} />
      </h6>
      <pre>
        {notes.map((note) => (
          <T key={note.en} text={{ zh: `${note.zh}\n`, en: `${note.en}\n` }} />
        ))}
        {line}
      </pre>
    </div>
  );
}

function Labelled({ title, text }: { readonly title: Text; readonly text: string }) {
  return (
    <div class="labelled">
      <h6>
        <T text={title} />
      </h6>
      <pre>{text}</pre>
    </div>
  );
}

/** A finding points at `request/content/x` or `response/sign`; the other side has nothing to mark. */
function pointerOf(at: string | undefined, side: 'request' | 'response'): string | undefined {
  return at?.startsWith(`${side}/`) ? at.slice(side.length) : undefined;
}
