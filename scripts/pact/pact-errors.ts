import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Returns the error for a pact that is not there, or is no JSON. */
export function pactUnreadable(file: string, cause: unknown): KitError {
  return new KitError({
    code: 'pact-unreadable',
    what: { zh: 'Pact 契约文件无法读取', en: 'The pact file cannot be read' },
    where: file,
    expected: { zh: '一个 JSON 格式的契约文件', en: 'a pact file, which is JSON' },
    actual: sameText(messageOf(cause)),
    cause,
  });
}

/** Returns the error for JSON that is no pact of version 3 or 4; `actual` says what is wrong with it. */
export function pactMalformed(file: string, actual: string): KitError {
  return new KitError({
    code: 'pact-malformed',
    what: { zh: '这不是 Pact 契约文件', en: 'This is no pact file' },
    where: file,
    expected: {
      zh: 'Pact 规范第 3 或 4 版:consumer、provider 与 interactions',
      en: 'version 3 or 4 of the Pact specification: consumer, provider and interactions',
    },
    actual: sameText(actual),
  });
}

/** Returns the error for a pact with an interface that this gateway does not have. */
export function pactForeign(file: string, interaction: string, request: string): KitError {
  return new KitError({
    code: 'pact-foreign',
    what: {
      zh: '契约中的请求不属于本网关的任何接口',
      en: 'A request of this pact belongs to no interface of the gateway',
    },
    where: `${file} · ${interaction}`,
    expected: {
      zh: 'ebuy-kit list --json 所列接口的 method 与 path',
      en: 'method and path of an interface that ebuy-kit list --json names',
    },
    actual: sameText(request),
    hint: {
      zh: '契约若是别的服务的,请去掉它;路径从各系统的 baseUrl 之后算起',
      en: 'leave a pact of another provider out; paths begin behind the baseUrl of their system',
    },
  });
}

/** Returns the error for pacts, or a choice of them, that hold nothing to verify: nothing verified is never green. */
export function nothingToVerify(where: string): KitError {
  return new KitError({
    code: 'pact-nothing-to-verify',
    what: { zh: '没有可验证的交互', en: 'There is no interaction to verify' },
    where,
    hint: {
      zh: '检查 --pact 与 --only;编号形如 pact:legacy.createTrade/a-request-as-documented',
      en: 'look at --pact and --only; ids look like pact:legacy.createTrade/a-request-as-documented',
    },
  });
}

/** Returns the error for a machine without Pact's native library. */
export function pactNotInstalled(words: string): KitError {
  const [firstLine = ''] = words.split('\n');
  return new KitError({
    code: 'pact-not-installed',
    what: {
      zh: '没有安装 Pact,或没有本机(操作系统与处理器)的二进制',
      en: 'Pact is not installed, or its native library is not there for this system and processor',
    },
    ...(firstLine !== '' && { actual: sameText(firstLine.trim()) }),
    hint: {
      zh: '运行 npm install --save-dev @pact-foundation/pact@16.5.0;二进制在可选依赖 @pact-foundation/pact-core-<系统>-<处理器> 中,勿用 --omit=optional',
      en: 'run npm install --save-dev @pact-foundation/pact@16.5.0; the library is in the optional package @pact-foundation/pact-core-<system>-<processor>, so do not install with --omit=optional',
    },
  });
}

/** Returns the error for a verifier that ended without a verdict. */
export function verifierDied(lastWords: string): KitError {
  return new KitError({
    code: 'pact-verifier-died',
    what: { zh: 'Pact 的验证器没有给出结论', en: "Pact's verifier ended without a verdict" },
    ...(lastWords !== '' && { actual: sameText(lastWords) }),
    hint: { zh: '加 --verbose 可看到它的输出', en: 'run again with --verbose to see what it writes' },
    exitStatus: 3,
  });
}

/** Returns the error for a verification that was interrupted. */
export function verificationCut(record: string): KitError {
  return new KitError({
    code: 'run-cut',
    what: {
      zh: '验证被中断;运行记录没有结尾行',
      en: 'The verification was cut short; its record has no footer',
    },
    where: record,
    exitStatus: 3,
  });
}

/** Returns the error for a sandbox whose control API does not do what it is told. */
export function stateNotSet(url: string, cause: unknown): KitError {
  return new KitError({
    code: 'pact-state-not-set',
    what: {
      zh: '无法通过沙箱的控制接口设置提供方状态',
      en: "The provider state cannot be set over the sandbox's control API",
    },
    where: url,
    actual: sameText(messageOf(cause)),
    exitStatus: 3,
    cause,
  });
}
