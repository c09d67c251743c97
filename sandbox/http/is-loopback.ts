import type { IncomingMessage } from 'node:http';

const loopbackAddress = /^(::ffff:)?127\.|^::1$/;
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Tells whether a request comes from this machine and is meant for it: the host it names counts too, since a page in a
 * browser could otherwise reach the control API through a name that resolves to 127.0.0.1.
 */
export function isLoopback({ socket, headers }: IncomingMessage): boolean {
  return loopbackAddress.test(socket.remoteAddress ?? '') && loopbackHost.test(headers.host ?? '');
}
