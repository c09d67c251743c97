import type { ListenerSettings } from '../../contracts/target.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { openMerchant } from '../../suites/merchant.ts';
import { bad, type Diagnosis, doubtful, fine } from './diagnosis.ts';

/** How long the way through the tunnel may take, in milliseconds. */
const patienceMs = 5_000;

/** Opens the listener, posts to it by its public address, and returns whether that arrived; without a listener, what is left out. */
export async function diagnoseListener(
  settings: ListenerSettings | undefined,
  patience = patienceMs,
): Promise<readonly Diagnosis[]> {
  const kind = { id: 'listener' };
  if (settings === undefined) {
    return [
      doubtful(
        kind,
        {
          zh: '没有配置 listener，通知相关的要求无法判定',
          en: 'no listener is configured: what is asked of notifications cannot be told',
        },
        { zh: '配置 listener: { port, publicUrl }', en: 'configure listener: { port, publicUrl }' },
      ),
    ];
  }
  try {
    const merchant = await openMerchant(Date.now, settings);
    try {
      const local = fine(kind, {
        zh: `本机端口 ${merchant.port} 可用`,
        en: `port ${merchant.port} of this machine can be used`,
      });
      return [local, await fromOutside(merchant.notifyUrl, merchant.take, patience)];
    } finally {
      await merchant.close();
    }
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    const { what, actual, hint } = error.parts;
    const because = actual === undefined ? '' : `: ${actual.en}`;
    return [bad(kind, { zh: what.zh + because, en: what.en + because }, hint ?? what)];
  }
}

async function fromOutside(
  url: string,
  take: () => readonly unknown[],
  patience: number,
): Promise<Diagnosis> {
  const kind = { id: 'listener-public', of: new URL(url).host };
  const reason = await post(url, patience);
  if (reason === undefined && take().length === 1) {
    return fine(kind, { zh: '从公开地址可以到达', en: 'can be reached at its public address' });
  }
  const said = reason ?? 'HTTP';
  return doubtful(
    kind,
    {
      zh: `从公开地址没有到达本机（${said}）`,
      en: `what is posted to its public address does not arrive (${said})`,
    },
    {
      zh: '检查隧道或反向代理是否把该地址转到本机端口；若只有网关能访问该地址，可忽略',
      en: 'check that the tunnel or proxy leads there to this port; nothing to do where only the gateway can reach that address',
    },
  );
}

/** Returns why a post was not answered, or undefined where it was. */
async function post(url: string, patience: number): Promise<string | undefined> {
  try {
    const init = {
      method: 'POST',
      body: '{}',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    } as const;
    const { status } = await fetch(url, init);
    return status === 404 ? 'HTTP 404' : undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { cause } = error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
  }
}
