import { isListed } from '../../contracts/gateway/guard.ts';
import type { Target } from '../../contracts/target.ts';
import { standingOf } from '../config/admit-target.ts';
import { bad, type Diagnosis, doubtful, fine } from './diagnosis.ts';

/** Returns what the rails say of a target before anything is sent to it. */
export function diagnoseRails({ name, baseUrls, rails }: Target): readonly Diagnosis[] {
  return [...new Set(Object.values(baseUrls).map((url) => new URL(url).host))].map((host) => {
    const kind = { id: 'rails', of: host };
    const url = new URL(`https://${host}`);
    if (rails !== undefined && !isListed(rails.hosts, url)) {
      return bad(
        kind,
        { zh: '不在目标的主机名单上', en: "is not on the target's list of hosts" },
        { zh: `加入 targets.${name}.hosts`, en: `add it to targets.${name}.hosts` },
      );
    }
    const standing = standingOf(url);
    if (standing === 'loopback') return fine(kind, { zh: '是本机', en: 'is this machine' });
    if (standing === 'documented')
      return fine(kind, { zh: '是文档印出的联调主机', en: 'is a documented test host' });
    return doubtful(
      kind,
      {
        zh: '不是文档印出的联调主机，按生产环境处理',
        en: 'is none of the documented test hosts and counts as production',
      },
      { zh: `确认后以 --confirm-target ${name} 运行`, en: `if it is not, run with --confirm-target ${name}` },
    );
  });
}
