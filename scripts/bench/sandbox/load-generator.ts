import type { LoadNews, LoadOrder } from './messages.ts';
import { paymentRequests } from './payment-requests.ts';
import { sendAll } from './send-all.ts';

let requests: readonly Buffer[] = [];

const tell = (news: LoadNews) => process.send?.(news);

process.on('message', async (order: LoadOrder) => {
  if (order.kind === 'prepare') {
    requests = paymentRequests(order.target, order.seed, order.count);
    tell({ kind: 'prepared' });
  } else {
    tell({ kind: 'sent', ...(await sendAll(requests, order.port, order.connections)) });
  }
});
process.once('disconnect', () => process.exit(0));
