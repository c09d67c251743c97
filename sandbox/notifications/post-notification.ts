import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { maxReplyBytes } from './notification-settings.ts';

/** What is sent, and how long the whole of it may take in real milliseconds. */
export interface Outgoing {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly timeoutMs: number;
  /** Breaks it off. */
  readonly signal: AbortSignal;
}

/** What came back. */
export type Received =
  | { readonly kind: 'reply'; readonly status: number; readonly body: Buffer }
  | { readonly kind: 'too-large' | 'timeout' | 'unreachable'; readonly detail: string };

/** Sends one POST on a connection of its own; redirects are not followed. Never rejects. */
export function postNotification({ address, headers, body, timeoutMs, signal }: Outgoing): Promise<Received> {
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const options = {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...headers, 'content-length': body.byteLength },
    };
    const request = send(address, options);
    const end = (received: Received) => {
      clearTimeout(deadline);
      resolve(received);
      request.destroy();
    };
    const deadline = setTimeout(
      () => end({ kind: 'timeout', detail: `no whole reply in ${timeoutMs} ms` }),
      timeoutMs,
    );
    request.on('response', (response) => readReply(response, end));
    request.on('error', (error) => end({ kind: 'unreachable', detail: error.message }));
    request.end(body);
  });
}

function readReply(response: IncomingMessage, end: (received: Received) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxReplyBytes)
      end({ kind: 'too-large', detail: `the reply is longer than ${maxReplyBytes} bytes` });
    else chunks.push(chunk);
  });
  response.on('end', () =>
    end({ kind: 'reply', status: response.statusCode ?? 0, body: Buffer.concat(chunks) }),
  );
  response.on('error', (error) => end({ kind: 'unreachable', detail: error.message }));
}
