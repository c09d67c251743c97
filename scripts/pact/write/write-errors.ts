import { KitError } from '../../../schemas/kit-error.ts';
import { sameText } from '../../../schemas/text.ts';

/** Returns the error for a target that is no sandbox, or none at all: only a sandbox keeps what it has seen. */
export function noSandbox(asked: string | undefined): KitError {
  return new KitError({
    code: 'pact-needs-sandbox',
    what: {
      zh: 'pact write 需要一个接入方已经调用过的沙箱',
      en: 'pact write needs a sandbox that the integrator has called',
    },
    ...(asked !== undefined && { actual: sameText(asked) }),
    hint: {
      zh: '启动 ebuy-kit sandbox --port 4010,让接入方的软件调用它,再运行 ebuy-kit pact write --consumer NAME --base-url http://127.0.0.1:4010',
      en: 'start ebuy-kit sandbox --port 4010, let the software of the integrator call it, then run ebuy-kit pact write --consumer NAME --base-url http://127.0.0.1:4010',
    },
  });
}

/** Returns the error for a sandbox that does not tell what it has seen. */
export function trafficUnreadable(url: string, actual: string, cause?: unknown): KitError {
  return new KitError({
    code: 'pact-traffic-unreadable',
    what: { zh: '无法读取沙箱见过的报文', en: 'What the sandbox has seen cannot be read' },
    where: url,
    actual: sameText(actual),
    exitStatus: 3,
    cause,
  });
}

/** Returns the error for a sandbox that nobody has called in a way that a pact can state. */
export function nothingToWrite(leftOut: number): KitError {
  return new KitError({
    code: 'pact-nothing-to-write',
    what: {
      zh: '沙箱没有见过可以写进契约的往返',
      en: 'The sandbox has seen no exchange that a pact can state',
    },
    actual: {
      zh: `${leftOut} 次往返不可用`,
      en: `${leftOut} exchanges, none of use`,
    },
    hint: {
      zh: '让接入方的软件先调用沙箱;沙箱保留最近 200 次往返',
      en: 'let the software of the integrator call the sandbox first; it keeps the last 200 exchanges',
    },
  });
}
