import { KitError } from '../../schemas/kit-error.ts';
import { nearest } from '../../schemas/nearest.ts';
import { sameText } from '../../schemas/text.ts';

/** Names under which a configuration is looked for in the working directory. */
export const configNames = [
  'ebuy-kit.config.ts',
  'ebuy-kit.config.mjs',
  'ebuy-kit.config.js',
  'ebuy-kit.config.json',
  'ebuy-kit.config.yaml',
  'ebuy-kit.config.yml',
] as const;

export function configMissing(file: string): KitError {
  return new KitError({
    code: 'config-missing',
    what: { zh: `配置文件不存在：${file}`, en: `The configuration file does not exist: ${file}` },
    hint: {
      zh: '检查 --config 的路径；或用 ebuy-kit sandbox --write-target FILE 写出一份可用的配置',
      en: 'check the path given to --config, or let ebuy-kit sandbox --write-target FILE write a working one',
    },
  });
}

export function configNotFound(directory: string): KitError {
  return new KitError({
    code: 'config-not-found',
    what: { zh: '没有找到配置文件', en: 'No configuration file was found' },
    where: directory,
    expected: sameText(configNames.join(', ')),
    hint: { zh: '用 --config FILE 指明配置文件', en: 'name the file with --config FILE' },
  });
}

export function configFormatUnknown(file: string): KitError {
  return new KitError({
    code: 'config-format-unknown',
    what: { zh: `不认识的配置格式：${file}`, en: `Unknown configuration format: ${file}` },
    expected: sameText('.ts, .mjs, .js, .json, .yaml, .yml'),
    hint: { zh: '用上述扩展名之一', en: 'use one of these file extensions' },
  });
}

export function configMalformed(where: string, reason: string, cause: unknown): KitError {
  return new KitError({
    code: 'config-malformed',
    what: { zh: '配置文件无法解析', en: 'The configuration file cannot be read' },
    where,
    actual: sameText(reason),
    hint: { zh: '改正该处语法后重试', en: 'mend the syntax at this place' },
    cause,
  });
}

export function configNotObject(file: string, actual: string): KitError {
  return new KitError({
    code: 'config-not-object',
    what: { zh: '配置文件为空，或不是一个对象', en: 'The configuration file is empty or not an object' },
    where: file,
    expected: sameText('targets: { <name>: { baseUrls, appId, … } }'),
    actual: sameText(actual),
    hint: {
      zh: '用 ebuy-kit sandbox --write-target FILE 写出一份样例',
      en: 'let ebuy-kit sandbox --write-target FILE write an example',
    },
  });
}

export function configKeyUnknown(
  where: string,
  path: readonly PropertyKey[],
  known: readonly string[],
): KitError {
  const key = path.map(String).join('.');
  const meant = nearest(String(path.at(-1)), known);
  return new KitError({
    code: 'config-key-unknown',
    what: { zh: `未知的配置项 ${key}`, en: `Unknown configuration key ${key}` },
    where,
    expected: sameText(known.join(', ')),
    hint:
      meant === undefined
        ? { zh: '删除该项，或改为上述名称之一', en: 'remove it, or use one of these names' }
        : { zh: `是不是想写 ${meant}？`, en: `did you mean ${meant}?` },
  });
}

export function confirmedUnknown(where: string, id: string, known: readonly string[]): KitError {
  const meant = nearest(id, known);
  return new KitError({
    code: 'config-confirmed-unknown',
    what: { zh: `confirmed 中的 ${id} 不是已知接口`, en: `confirmed names ${id}, which is no operation` },
    where,
    hint:
      meant === undefined
        ? {
            zh: '运行 ebuy-kit list --evidence proposed 查看可确认的接口',
            en: 'ebuy-kit list --evidence proposed names those that can be confirmed',
          }
        : { zh: `是不是想写 ${meant}？`, en: `did you mean ${meant}?` },
  });
}

export function configKeyMissing(where: string, key: string, expected: string): KitError {
  return new KitError({
    code: 'config-key-missing',
    what: { zh: `缺少配置项 ${key}`, en: `The configuration key ${key} is missing` },
    where,
    expected: sameText(expected),
    hint: { zh: `补上 ${key}`, en: `add ${key}` },
  });
}

export function configValueInvalid(where: string, key: string, expected: string, actual: unknown): KitError {
  const wantsQuotes = expected.includes('string') && typeof actual === 'number';
  return new KitError({
    code: 'config-value-invalid',
    what: { zh: `配置项 ${key} 的值不合要求`, en: `The configuration key ${key} has an unusable value` },
    where,
    expected: sameText(expected),
    actual: sameText(JSON.stringify(actual)?.slice(0, 60) ?? String(actual)),
    hint: wantsQuotes
      ? { zh: `给值加上引号："${actual}"`, en: `put the value in quotes: "${actual}"` }
      : { zh: `改正 ${key}`, en: `correct ${key}` },
  });
}

export function baseUrlInvalid(actual: string): KitError {
  return new KitError({
    code: 'base-url-invalid',
    what: { zh: '--base-url 不是可用的地址', en: '--base-url is not a usable address' },
    expected: sameText('http://HOST[:PORT][/PATH] | https://HOST[:PORT][/PATH]'),
    actual: sameText(actual),
    hint: {
      zh: '写出完整地址，包括 http:// 或 https://',
      en: 'write the whole address, http:// or https:// included',
    },
  });
}

export function secretInFile(where: string): KitError {
  return new KitError({
    code: 'config-secret-in-file',
    what: {
      zh: '配置文件里不能写密钥；只有沙箱自己的临时密钥例外',
      en: "A configuration file may not hold a secret; only the sandbox's own throw-away secret is an exception",
    },
    where,
    hint: {
      zh: '删除 secret，把密钥放进环境变量，并用 secretEnv 写出变量名',
      en: 'remove secret, put it into an environment variable and name that variable with secretEnv',
    },
  });
}

export function secretMissing(variable: string, where: string): KitError {
  return new KitError({
    code: 'secret-missing',
    what: { zh: `环境变量 ${variable} 没有设置`, en: `The environment variable ${variable} is not set` },
    where,
    hint: { zh: `export ${variable}=…（签名密钥）`, en: `export ${variable}=… (the signing secret)` },
  });
}

export function appIdMissing(): KitError {
  return new KitError({
    code: 'app-id-missing',
    what: { zh: '环境变量 EBUY_APP_ID 没有设置', en: 'The environment variable EBUY_APP_ID is not set' },
    where: '--base-url',
    hint: {
      zh: 'export EBUY_APP_ID=…，或改用 --config FILE --target NAME',
      en: 'export EBUY_APP_ID=…, or use --config FILE --target NAME',
    },
  });
}

export function targetUnknown(name: string, known: readonly string[], file: string): KitError {
  const meant = nearest(name, known);
  return new KitError({
    code: 'target-unknown',
    what: { zh: `配置中没有目标 ${name}`, en: `The configuration has no target ${name}` },
    where: file,
    expected: sameText(known.length > 0 ? known.join(', ') : 'targets: {}'),
    actual: sameText(name),
    hint:
      meant === undefined
        ? { zh: '用 --target 指明其中之一', en: 'name one of these with --target' }
        : { zh: `是不是想写 --target ${meant}？`, en: `did you mean --target ${meant}?` },
  });
}

export function targetNotNamed(known: readonly string[], file: string): KitError {
  return new KitError({
    code: 'target-not-named',
    what: { zh: '没有指明目标', en: 'No target was named' },
    where: file,
    expected: sameText(known.length > 0 ? known.join(', ') : 'targets: {}'),
    hint: { zh: '用 --target 指明其中之一', en: 'name one of these with --target' },
  });
}
