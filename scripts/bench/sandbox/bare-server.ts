import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BareNews, BareOrder } from './messages.ts';

// What any gateway in Node has to do at least: read a body, parse it, write JSON of the same size, send it.
process.once('message', ({ answer }: BareOrder) => {
  const template = JSON.parse(answer) as object;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { uuid } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { uuid: string };
      const body = Buffer.from(JSON.stringify({ ...template, uuid }), 'utf8');
      const headers = { 'content-type': 'application/json;charset=UTF-8', 'content-length': body.byteLength };
      response.writeHead(200, headers);
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const news: BareNews = { port: (server.address() as AddressInfo).port };
    process.send?.(news);
  });
});
process.once('disconnect', () => process.exit(0));
