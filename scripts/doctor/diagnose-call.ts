import { calledOperations } from '../../contracts/called-operations.ts';
import { systemClock } from '../../contracts/clock.ts';
import { isRunnable } from '../../contracts/confirmation.ts';
import { createGateway } from '../../contracts/gateway/create-gateway.ts';
import type { Given } from '../../contracts/given.ts';
import { seededIds } from '../../contracts/ids.ts';
import { NeedError } from '../../contracts/need.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { answerOf } from '../../suites/judging/answer-of.ts';
import { bad, type Diagnosis, doubtful, fine } from './diagnosis.ts';

/** Bounds of the call, in milliseconds. */
const limits = { connectMs: 5_000, headersMs: 10_000, bodyMs: 10_000, totalMs: 15_000 };

/** Clocks further apart than this may be refused, in seconds: the gateways of this kind allow minutes at most. */
const largeSkew = 60;

/** Codes and messages in which a gateway says that it is the signature it does not like. */
const signatureCode = /SIGN/i;
const signatureMessage = /签名|验签|signature/i;

/**
 * Makes one signed call that only reads, and returns what its answer tells: whether anybody speaks the protocol there,
 * whether the secret is the right one, and how far the clocks are apart.
 */
export async function diagnoseCall(target: Target): Promise<readonly Diagnosis[]> {
  const operation = firstReadOf(target);
  if (operation === undefined) return [nothingToAsk()];
  const ids = seededIds(Date.now() % 2 ** 31, systemClock, 'doctor');
  const gateway = createGateway({ target, clock: systemClock, ids, limits });
  try {
    const content = contentOf(operation, { clock: systemClock, ids, data: target.data });
    const exchange = await gateway.call(operation, content, { story: 'doctor', step: 'call' });
    return [...judgeAnswer(exchange), ...judgeClock(exchange)];
  } finally {
    await gateway.close();
  }
}

function firstReadOf(target: Target): Operation | undefined {
  return calledOperations.find(
    (operation) =>
      operation.effect === 'reads' &&
      operation.envelope === 'paas' &&
      target.baseUrls[operation.baseUrl] !== undefined &&
      isRunnable(operation, target).runnable,
  );
}

// Without test data the answer is a refusal, and that too is signed.
function contentOf(operation: Operation, given: Given): Content {
  try {
    return operation.example(given);
  } catch (error) {
    if (error instanceof NeedError) return {};
    throw error;
  }
}

function judgeAnswer(exchange: Exchange): readonly Diagnosis[] {
  const { operation, request, response, transport } = exchange;
  const kind = { id: 'call', of: operation };
  if (response === undefined) {
    const said = `${transport?.outcome} (${transport?.phase}): ${transport?.detail}`;
    return [
      bad(
        kind,
        { zh: `没有应答：${said}`, en: `no answer: ${said}` },
        {
          zh: '检查地址、VPN、代理与网关状态',
          en: 'check the address, VPN, proxies and the state of the gateway',
        },
        3,
      ),
    ];
  }
  const answer = answerOf(exchange);
  if (answer?.form !== 'envelope') {
    return [
      bad(
        kind,
        {
          zh: `HTTP ${response.status}，应答不是网关的 JSON`,
          en: `HTTP ${response.status}, and the answer is not the gateway's JSON`,
        },
        {
          zh: `检查 baseUrls：${request.url} 可能是登录页、代理或错误页`,
          en: `check baseUrls: a login page, a proxy or an error page may stand at ${request.url}`,
        },
        3,
      ),
    ];
  }
  const said = answer.isSuccess === true ? '' : ` ${answer.code} ${answer.errorMessage}`.trimEnd();
  const speaks = fine(kind, {
    zh: `应答了（HTTP ${response.status}${said}，${Math.round(exchange.durationMs)} 毫秒）`,
    en: `answered (HTTP ${response.status}${said}, ${Math.round(exchange.durationMs)} ms)`,
  });
  const isAboutSignature =
    answer.isSuccess !== true &&
    (signatureCode.test(answer.code) || signatureMessage.test(answer.errorMessage));
  return [speaks, judgeSecret(exchange, isAboutSignature ? said.trim() : undefined)];
}

function judgeSecret({ operation, response }: Exchange, complaint: string | undefined): Diagnosis {
  const kind = { id: 'secret', of: operation };
  const wrong = {
    zh: '核对 secretEnv 所指环境变量的密钥：须属于这个 appId 与环境，首尾不能有空白',
    en: 'check the secret in the variable that secretEnv names: it must belong to this appId and environment, without blanks around it',
  };
  if (complaint !== undefined) {
    return bad(
      kind,
      { zh: `网关不接受签名：${complaint}`, en: `the gateway does not accept the signature: ${complaint}` },
      wrong,
    );
  }
  const outcome = response?.signature.outcome;
  if (outcome === 'verified')
    return fine(kind, { zh: '应答的签名相符', en: 'the signature of the answer verifies' });
  if (outcome === 'mismatch') {
    return bad(
      kind,
      {
        zh: '应答的签名与此密钥不符',
        en: 'the signature of the answer does not verify with this secret',
      },
      wrong,
    );
  }
  return doubtful(
    kind,
    {
      zh: '应答没有签名，无从判断密钥是否正确',
      en: 'the answer is not signed: nothing tells whether the secret is right',
    },
    { zh: '向易百确认应答应当签名', en: 'ask e-Buy whether answers are to be signed' },
  );
}

/** Returns how far the gateway's clock is from ours, by its Date header: good to a second and half the round trip. */
export function judgeClock({
  at,
  durationMs,
  response,
}: Pick<Exchange, 'at' | 'durationMs' | 'response'>): readonly Diagnosis[] {
  const kind = { id: 'clock' };
  const date = response?.headers.find(([name]) => name.toLowerCase() === 'date')?.[1];
  const theirs = Date.parse(date ?? '');
  if (response === undefined) return [];
  if (Number.isNaN(theirs)) {
    return [
      doubtful(
        kind,
        {
          zh: '应答没有 Date 头，无法比较时钟',
          en: 'the answer has no Date header: the clocks cannot be compared',
        },
        { zh: '确认本机已用 NTP 校时', en: 'make sure that this machine keeps its time by NTP' },
      ),
    ];
  }
  const skew = Math.round((Date.parse(at) + durationMs / 2 - theirs) / 1000);
  const text = {
    zh: skew === 0 ? '与网关的时钟一致' : `本机时钟比网关${skew > 0 ? '快' : '慢'} ${Math.abs(skew)} 秒`,
    en:
      skew === 0
        ? 'as the clock of the gateway'
        : `${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} the gateway`,
  };
  if (Math.abs(skew) <= largeSkew) return [fine(kind, text)];
  return [bad(kind, text, { zh: '用 NTP 校准本机时钟', en: 'set the clock of this machine by NTP' })];
}

function nothingToAsk(): Diagnosis {
  return doubtful(
    { id: 'call' },
    {
      zh: '所配置的系统没有可签名的查询接口，无法验证密钥',
      en: 'no configured system has a signed call that only reads: the secret cannot be tried',
    },
    { zh: '配置 baseUrls.paas 或 baseUrls.payment', en: 'configure baseUrls.paas or baseUrls.payment' },
  );
}
