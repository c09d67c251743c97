import {
  ALLURE_HTTP_EXCHANGE_CONTENT_TYPE,
  ALLURE_HTTP_EXCHANGE_FILE_EXTENSION,
  ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION,
  type HttpExchange,
  type HttpExchangeBody,
} from 'allure-js-commons/http';
import { renderCurl } from '../../contracts/gateway/curl.ts';
import type { Lang } from '../../schemas/text.ts';
import type { Body, Exchange, Header } from '../../schemas/types/record.ts';
import type { AllureAttachment } from './allure-item.ts';

/** Characters of a body in Allure's viewer; a multiple of four, so that base64 can be cut there. The record has the rest. */
const shownOfBody = 8000;

/**
 * Returns an exchange for Allure's HTTP viewer, where something is in question, the line that sends it again
 * and what was signed. Secrets were masked when it was made.
 */
export function exchangeAttachments(
  exchange: Exchange,
  isInQuestion: boolean,
  lang: Lang,
): readonly AllureAttachment[] {
  const { signatureBase } = exchange.request;
  return [
    {
      name: `${exchange.request.method} ${exchange.operation}`,
      content: JSON.stringify(httpExchange(exchange)),
      contentType: ALLURE_HTTP_EXCHANGE_CONTENT_TYPE,
      fileExtension: ALLURE_HTTP_EXCHANGE_FILE_EXTENSION,
    },
    ...(isInQuestion ? [plainText('curl', renderCurl(exchange, lang))] : []),
    ...(signatureBase === undefined || !isInQuestion
      ? []
      : [plainText(lang === 'zh' ? '签名原串' : 'signature base', signatureBase)]),
  ];
}

/** Returns when an exchange began and ended, in milliseconds since the epoch. */
export function spanOf(exchange: Exchange): { readonly start: number; readonly stop: number } {
  const start = Date.parse(exchange.at);
  return { start, stop: start + Math.round(exchange.durationMs) };
}

const plainText = (name: string, content: string): AllureAttachment => ({
  name,
  content,
  contentType: 'text/plain',
  fileExtension: '.txt',
});

function httpExchange(exchange: Exchange): HttpExchange {
  const { request, response, transport } = exchange;
  return {
    schemaVersion: ALLURE_HTTP_EXCHANGE_SCHEMA_VERSION,
    ...spanOf(exchange),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: '1.1',
      headers: headersOf(request.headers),
      body: bodyFor(request.body, request.headers),
    },
    ...(response && {
      response: {
        status: response.status,
        statusText: response.statusText,
        headers: headersOf(response.headers),
        body: bodyFor(response.body, response.headers),
      },
    }),
    ...(transport && {
      error: { name: transport.outcome, message: `${transport.phase}: ${transport.detail}` },
    }),
  };
}

const headersOf = (headers: readonly Header[]) => headers.map(([name, value]) => ({ name, value }));

function bodyFor(body: Body, headers: readonly Header[]): HttpExchangeBody {
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const isLong = body.value.length > shownOfBody;
  return {
    ...(contentType === undefined ? {} : { contentType }),
    encoding: body.encoding,
    value: isLong ? body.value.slice(0, shownOfBody) : body.value,
    size: body.bytes,
    ...(isLong ? { truncated: true } : {}),
  };
}
