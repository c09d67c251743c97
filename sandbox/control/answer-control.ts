import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readJsonObject } from '../../contracts/envelopes/read-json-object.ts';
import { notificationHeader } from '../notifications/notifier.ts';
import { type Arrival, errorReply, jsonReply, type Reply } from '../reply.ts';
import type { Sandbox } from '../sandbox.ts';
import { channelRoutes } from './channel-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import type { ControlRoute } from './control-route.ts';
import { faultRoutes } from './fault-routes.ts';
import { notificationRoutes } from './notification-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** Path under which the control API lives, beside the systems. */
export const controlPath = '/_sandbox';

/** Every call of the control API; the README lists the same. */
export const controlRoutes: readonly ControlRoute[] = [
  ...worldRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...channelRoutes,
  ...notificationRoutes,
  ...tokenRoutes,
];

/** Tells whether a path belongs to the control API. */
export function isControlPath(path: string): boolean {
  return path === controlPath || path.startsWith(`${controlPath}/`);
}

/** Answers a call of the control API; a GET of its root lists the calls. */
export async function answerControl(sandbox: Sandbox, arrival: Arrival): Promise<Reply> {
  // A notifyUrl may name the sandbox itself: its own deliveries work nothing here.
  if (arrival.headers[notificationHeader] !== undefined) return errorReply(403, 'not for notifications');
  const path = arrival.path.slice(controlPath.length).replace(/\/$/, '');
  if (path === '' && arrival.method === 'GET') return jsonReply(200, JSON.stringify(directory()));
  const atPath = controlRoutes.filter((route) => route.path === path);
  if (atPath.length === 0) return errorReply(404, `GET ${controlPath} lists the calls of the control API`);
  const route = atPath.find(({ method }) => method === arrival.method);
  if (route === undefined) return errorReply(405, `use ${atPath.map(({ method }) => method).join(' or ')}`);
  const body = bodyOf(arrival);
  if (body === undefined) return errorReply(400, 'the body is a JSON object');
  sandbox.catchUp();
  const { status, json } = await route.run(sandbox, body);
  sandbox.catchUp();
  return jsonReply(status, JSON.stringify(json));
}

function bodyOf({ body }: Arrival): JsonObject | undefined {
  if (body.byteLength === 0) return {};
  const reading = readJsonObject(body);
  return reading.form === 'object' ? reading.object : undefined;
}

function directory() {
  return {
    calls: controlRoutes.map(({ method, path, title }) => ({ method, path: `${controlPath}${path}`, title })),
  };
}
