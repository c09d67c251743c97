import { defineFault, type Fault } from '../../fault.ts';

/** Answers with a status that is not 200. */
export const wrongStatuses: readonly Fault[] = [
  defineFault({
    id: 'answers-with-status-500',
    title: { zh: '应答正常但 HTTP 状态码为 500', en: 'Answers are as they should be, with status 500' },
    group: 'transport',
    breaks: ['transport.http-200'],
    reply: (reply) => ({ ...reply, status: 500 }),
  }),
  defineFault({
    id: 'answers-with-status-201',
    title: { zh: '应答的 HTTP 状态码为 201', en: 'Answers have status 201' },
    group: 'transport',
    breaks: ['transport.http-200'],
    reply: (reply) => ({ ...reply, status: 201 }),
  }),
  defineFault({
    id: 'redirected',
    title: { zh: '请求被重定向到登录页', en: 'Requests are redirected to a page' },
    group: 'transport',
    breaks: ['transport.http-200', 'transport.json-content-type', 'envelope.answer-is-envelope'],
    reply: () => ({
      status: 302,
      headers: { location: 'https://gateway.example/login', 'content-type': 'text/html' },
      body: Buffer.from('<html><body>302 Found</body></html>'),
    }),
  }),
  defineFault({
    id: 'answers-with-status-503',
    title: { zh: '网关维护,HTTP 503', en: 'The gateway is under maintenance, status 503' },
    group: 'transport',
    breaks: [],
    unstated: {
      zh: '503 说明网关繁忙,与要求无关',
      en: 'a status of 503 says that the gateway has no time, and nothing about any requirement',
    },
    reply: () => ({
      status: 503,
      headers: { 'content-type': 'text/html', 'retry-after': '120' },
      body: Buffer.from('<html><body>503 Service Unavailable</body></html>'),
    }),
  }),
];
