import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BaseUrlKey } from '../contracts/operation.ts';
import type { Target } from '../contracts/target.ts';
import { KitError } from '../schemas/kit-error.ts';
import { answerControl, controlPath, isControlPath } from './control/answer-control.ts';
import { isLoopback } from './http/is-loopback.ts';
import { type HttpLimits, serveHttp, stopServer } from './http/serve-http.ts';
import { errorReply } from './reply.ts';
import { basePaths } from './routes.ts';
import { Sandbox, type SandboxOptions } from './sandbox.ts';

/** How a sandbox is started; see {@link SandboxOptions} for seed, faults and clock. */
export interface StartOptions extends SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The sandbox serves this machine only. */
  readonly host?: '127.0.0.1';
  readonly limits?: Partial<HttpLimits>;
}

/** A sandbox that serves. */
export interface RunningSandbox {
  /** Such as `http://127.0.0.1:4010`, without a slash at its end. */
  readonly url: string;
  /** Everything a run needs to use it as its target; holds the throw-away secret. */
  readonly target: Target;
  /** Address of the control API. */
  readonly control: string;
  /** The gateway behind the socket, for tests in the same process. */
  readonly sandbox: Sandbox;
  /** Lets answers under way end, then closes every connection; may be called twice. */
  stop(): Promise<void>;
}

/** Largest body accepted, in bytes; the longest documented fields together stay far below. */
const defaultLimits: HttpLimits = { bodyBytes: 1_048_576, headersMs: 5_000, requestMs: 10_000 };

/** Starts a sandbox and returns when it serves; throws a `KitError` for an unknown fault or a port that is taken. */
export async function startSandbox(options: StartOptions = {}): Promise<RunningSandbox> {
  const { port = 0, host = '127.0.0.1', limits = {} } = options;
  const sandbox = new Sandbox(options);
  const server = serveHttp(
    (arrival, request) => {
      if (!isControlPath(arrival.path)) return sandbox.answer(arrival);
      return isLoopback(request) ? answerControl(sandbox, arrival) : errorReply(403, 'for this machine only');
    },
    { ...defaultLimits, ...limits },
  );
  const taken = await listen(server, port, host);
  const url = `http://${host}:${taken}`;
  const control = `${url}${controlPath}`;
  let stopping: Promise<void> | undefined;
  return {
    url,
    control,
    sandbox,
    target: targetOf(sandbox, url, control),
    stop: () => {
      stopping ??= stopServer(server).then(() => sandbox.close());
      return stopping;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(port, cause)));
    // An address with a port is what a TCP server has; only pipes have a name instead.
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function targetOf({ app, data }: Sandbox, url: string, control: string): Target {
  const baseUrls = Object.fromEntries(
    Object.entries(basePaths).map(([key, path]) => [key, `${url}${path}`]),
  ) as Record<BaseUrlKey, string>;
  return { name: 'sandbox', kind: 'sandbox', baseUrls, appId: app.appId, secret: app.secret, data, control };
}

function cannotListen(port: number, cause: Error): KitError {
  return new KitError({
    code: 'sandbox-port',
    what: { zh: `沙箱无法监听端口 ${port}`, en: `The sandbox cannot listen on port ${port}` },
    actual: { zh: cause.message, en: cause.message },
    hint: {
      zh: '换一个端口,或用 --port 0 取任意空闲端口',
      en: 'Choose another port, or any free one with --port 0',
    },
    cause,
  });
}
