import { KitError } from '../../schemas/kit-error.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';

const lastLine = (words: string) => words.split('\n').findLast((line) => line.trim() !== '') ?? '';

export function sandboxNotStarted(lastWords: string): KitError {
  return new KitError({
    code: 'sandbox-not-started',
    what: { zh: '内置沙箱没有启动', en: 'The embedded sandbox did not start' },
    ...(lastWords !== '' && { actual: sameText(lastLine(lastWords)) }),
    reproduce: 'ebuy-kit sandbox --port 0',
    exitStatus: 3,
  });
}

export function suitesDied(lastWords: string): KitError {
  return new KitError({
    code: 'suites-died',
    what: {
      zh: '测试进程意外结束；运行记录不完整',
      en: 'The suites ended unexpectedly; the run record is incomplete',
    },
    ...(lastWords !== '' && { actual: sameText(lastLine(lastWords)) }),
    exitStatus: 3,
  });
}

export function suitesThrew(errors: readonly string[], file: string): KitError {
  return new KitError({
    code: 'suites-threw',
    what: {
      zh: `测试套件自身出错（${errors.length} 处）；运行记录不完整`,
      en: `The suites themselves went wrong (${errors.length} times); the run record is incomplete`,
    },
    where: file,
    actual: sameText(errors[0]?.split('\n', 1)[0] ?? ''),
    hint: {
      zh: '这是工具的问题，请附上该文件报告',
      en: 'this is a mistake of the kit: report it with that file',
    },
    exitStatus: 3,
  });
}

export function storiesMissing(done: number, planned: number, record: string): KitError {
  return new KitError({
    code: 'stories-missing',
    what: {
      zh: '计划的用例没有全部运行；运行记录没有结尾行',
      en: 'Not every planned story ran; the run record has no footer',
    },
    where: record,
    expected: sameText(String(planned)),
    actual: sameText(String(done)),
    exitStatus: 3,
  });
}

export function runCut(record: string, done: number, planned: number): KitError {
  return new KitError({
    code: 'run-cut',
    what: {
      zh: `运行被中断：${planned} 个用例中已运行 ${done} 个；运行记录有效，但没有结尾行`,
      en: `The run was cut short after ${done} of ${planned} stories; its record is valid but has no footer`,
    },
    where: record,
    hint: {
      zh: `ebuy-kit judge ${record} 可报告已记录的部分`,
      en: `ebuy-kit judge ${record} reports what it holds`,
    },
    exitStatus: 3,
  });
}

export function reportsCut(folder: string): KitError {
  return new KitError({
    code: 'reports-cut',
    what: {
      zh: '写报告时被中断：运行记录完整，报告不完整',
      en: 'Interrupted while writing reports: the run record is whole, the reports are not',
    },
    where: folder,
    hint: { zh: `ebuy-kit judge ${folder}/record.jsonl`, en: `ebuy-kit judge ${folder}/record.jsonl` },
    exitStatus: 3,
  });
}

export function sandboxDied(lastWords: string): KitError {
  return new KitError({
    code: 'sandbox-died',
    what: { zh: '内置沙箱在运行中意外结束', en: 'The embedded sandbox ended during the run' },
    ...(lastWords !== '' && { actual: sameText(lastLine(lastWords)) }),
    exitStatus: 3,
  });
}

export function faultsNeedSandbox(): KitError {
  return new KitError({
    code: 'fault-needs-sandbox',
    what: {
      zh: '--fault 只用于内置沙箱，不能与 --target、--config 或 --base-url 同用',
      en: '--fault is for the embedded sandbox only, not for --target, --config or --base-url',
    },
    hint: {
      zh: '去掉其一；单独的沙箱用 ebuy-kit sandbox --fault ID',
      en: 'leave one out; a sandbox of its own takes ebuy-kit sandbox --fault ID',
    },
  });
}

export function outputNotWritable(folder: string, cause: unknown): KitError {
  return new KitError({
    code: 'output-not-writable',
    what: { zh: `输出目录无法写入：${folder}`, en: `The output folder cannot be written: ${folder}` },
    actual: sameText(cause instanceof Error ? cause.message : String(cause)),
    hint: { zh: '用 --out DIR 指定可写的目录', en: 'name a folder you can write to with --out DIR' },
    cause,
  });
}

export function nothingPlanned(only: string): KitError {
  return new KitError({
    code: 'only-matches-nothing',
    what: { zh: `没有用例匹配 --only ${only}`, en: `No story matches --only ${only}` },
    hint: {
      zh: '用例编号形如 case:legacy.createTrade/length/…；例如 --only "*createTrade*"',
      en: 'story ids look like case:legacy.createTrade/length/…; try --only "*createTrade*"',
    },
  });
}

const outcomes: Readonly<Record<NonNullable<Exchange['transport']>['outcome'], Text>> = {
  'connect-refused': { zh: '连接被拒绝', en: 'the connection was refused' },
  'connect-timeout': { zh: '连接超时', en: 'connecting took too long' },
  'dns-failure': { zh: '找不到该主机名', en: 'the host name was not found' },
  'tls-failure': { zh: 'TLS 握手失败', en: 'the TLS handshake failed' },
  reset: { zh: '连接被对方重置', en: 'the connection was reset' },
  timeout: { zh: '没有及时应答', en: 'no answer came in time' },
  incomplete: { zh: '应答不完整', en: 'the answer was incomplete' },
  'too-large': { zh: '应答过大', en: 'the answer was too large' },
  'protocol-error': { zh: '应答不是 HTTP', en: 'the answer was not HTTP' },
  withheld: { zh: '没有发送', en: 'nothing was sent' },
};

export function targetUnreachable(
  target: string,
  url: string,
  transport: NonNullable<Exchange['transport']>,
): KitError {
  const outcome = outcomes[transport.outcome];
  return new KitError({
    code: 'target-unreachable',
    what: {
      zh: `目标 ${target} 无法访问：${outcome.zh}`,
      en: `The target ${target} cannot be reached: ${outcome.en}`,
    },
    where: url,
    actual: sameText(`${transport.outcome} (${transport.phase}): ${transport.detail}`),
    hint: {
      zh: '检查地址、端口、VPN 与代理，再重试',
      en: 'check address, port, VPN and proxy, then try again',
    },
    exitStatus: 3,
  });
}

export function targetAnswersHtml(target: string, url: string, seen: string): KitError {
  return new KitError({
    code: 'target-answers-html',
    what: {
      zh: `目标 ${target} 返回的是网页，不是接口应答`,
      en: `The target ${target} answers with an HTML page, not with the gateway's JSON`,
    },
    where: url,
    expected: sameText('application/json'),
    actual: sameText(seen),
    hint: {
      zh: '检查 baseUrls：该地址可能是登录页、代理或错误页',
      en: 'check baseUrls: a login page, a proxy or an error page may stand at this address',
    },
    exitStatus: 3,
  });
}
