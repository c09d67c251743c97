import type { CaseFamily } from '../case.ts';
import { withRepresentative } from '../drafting/left-to-representative.ts';
import { oddMessageCases } from '../drafting/odd-message-cases.ts';
import { oddTransports } from '../drafting/odd-messages.ts';
import { oldTlsCases } from '../drafting/old-tls-cases.ts';

/** Requests that travel otherwise than documented: another method, another charset, an old TLS. */
export const transport: CaseFamily = {
  id: 'transport',
  title: { zh: '传输', en: 'Transport' },
  generate: withRepresentative('transport', (operation) => [
    ...oddMessageCases(operation, 'transport', oddTransports),
    ...oldTlsCases(operation),
  ]),
};
