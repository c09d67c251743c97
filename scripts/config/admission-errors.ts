import type { Target } from '../../contracts/target.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';

export function hostNotListed({ name, rails }: Target, key: string, url: URL): KitError {
  return new KitError({
    code: 'host-not-listed',
    what: {
      zh: `目标 ${name} 的主机 ${url.host} 不在名单上，没有发送任何请求`,
      en: `The host ${url.host} of the target ${name} is not on its list; nothing was sent`,
    },
    where: `targets.${name}.baseUrls.${key}`,
    expected: sameText(rails?.hosts.join(', ') ?? ''),
    actual: sameText(url.host),
    hint: {
      zh: `地址有误就改正；确是联调环境则加入 targets.${name}.hosts: [${url.hostname}]`,
      en: `correct the address; or, if it is a test environment, list it: targets.${name}.hosts: [${url.hostname}]`,
    },
  });
}

export function sandboxElsewhere({ name }: Target, url: URL): KitError {
  return new KitError({
    code: 'target-kind-wrong',
    what: {
      zh: `目标 ${name} 写作 kind: sandbox，但 ${url.host} 是真实的联调环境`,
      en: `The target ${name} says kind: sandbox, but ${url.host} is a real test environment`,
    },
    where: `targets.${name}.kind`,
    expected: sameText('uat'),
    actual: sameText('sandbox'),
    hint: {
      zh: '改为 kind: uat；未经确认的提案只发往沙箱',
      en: 'write kind: uat; proposals that nobody confirmed go to a sandbox only',
    },
  });
}

export function targetNotConfirmed(
  { name }: Target,
  hosts: readonly string[],
  typed: string | undefined,
): KitError {
  return new KitError({
    code: 'target-not-confirmed',
    what: {
      zh: `目标 ${name} 按生产环境处理，拒绝运行：主机 ${hosts.join('、')} 不是文档印出的联调主机，也不是本机`,
      en: `The target ${name} counts as production and is refused: ${hosts.join(', ')} is neither a documented test host nor this machine`,
    },
    where: `targets.${name}.baseUrls`,
    expected: sameText(`--confirm-target ${name}`),
    ...(typed !== undefined && { actual: sameText(typed) }),
    hint: {
      zh: `如果确认它不是生产环境，加上 --confirm-target ${name}（在终端中也可按提示输入目标名）`,
      en: `if it is not production, add --confirm-target ${name} (on a terminal the name can be typed when asked)`,
    },
  });
}
