import { renderCurl } from '../../contracts/gateway/curl.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';

/** The line that sends a request again. */
export interface CurlLine {
  /** The same in both languages. */
  readonly line: string;
  /** What keeps the request from being the same; comments before the line. */
  readonly notes: readonly Text[];
}

/** Returns the line that sends an exchange's request again. */
export function curlLine(exchange: Pick<Exchange, 'request'>): CurlLine {
  const zh = renderCurl(exchange, 'zh').split('\n');
  const en = renderCurl(exchange, 'en').split('\n');
  const count = en.findIndex((line) => !line.startsWith('# '));
  const notes = en.slice(0, count).map((note, index) => ({ zh: zh[index] ?? note, en: note }));
  return { line: en.slice(count).join('\n'), notes };
}
