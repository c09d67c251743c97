import { isListed } from '../../contracts/gateway/guard.ts';
import type { Target } from '../../contracts/target.ts';
import { documentedHosts } from '../../schemas/documented-hosts.ts';
import type { Lang } from '../../schemas/text.ts';
import type { Terminal } from '../terminal.ts';
import { hostNotListed, sandboxElsewhere, targetNotConfirmed } from './admission-errors.ts';
import { isLoopback } from './is-loopback.ts';

/** Whose a host is: this machine's, one the documents print for tests, or anybody's, production included. */
export type HostStanding = 'loopback' | 'documented' | 'unknown';

/** Returns whose a host is; a documented name stands for that name alone, not for those below it. */
export function standingOf({ hostname }: Pick<URL, 'hostname'>): HostStanding {
  if (isLoopback(hostname)) return 'loopback';
  const documented = documentedHosts().map(({ url }) => new URL(url).hostname);
  return documented.includes(hostname) ? 'documented' : 'unknown';
}

/** How a person says that a target is none of production's. */
export interface Admission {
  /** The target's name as given on the command line. */
  readonly confirmed: string | undefined;
  readonly lang: Lang;
  readonly terminal: Terminal;
}

/**
 * Resolves where a target may be sent to: every host on its list, and each of them this machine, a documented test host,
 * or confirmed by its name, on the command line or typed. Throws a KitError otherwise: what is not known to be a test
 * environment counts as production.
 */
export async function admitTarget(target: Target, admission: Admission): Promise<void> {
  const addresses = Object.entries(target.baseUrls).map(([key, url]) => ({ key, url: new URL(url) }));
  for (const { key, url } of addresses) {
    if (target.rails !== undefined && !isListed(target.rails.hosts, url)) {
      throw hostNotListed(target, key, url);
    }
    if (target.kind === 'sandbox' && standingOf(url) === 'documented') throw sandboxElsewhere(target, url);
  }
  const unknown = addresses.filter(({ url }) => standingOf(url) === 'unknown').map(({ url }) => url.host);
  if (unknown.length === 0) return;
  const name = await confirmation(target, unknown, admission);
  if (name !== target.name) throw targetNotConfirmed(target, unknown, name);
}

async function confirmation(
  { name }: Target,
  hosts: readonly string[],
  { confirmed, lang, terminal }: Admission,
): Promise<string | undefined> {
  if (confirmed !== undefined || terminal.ask === undefined) return confirmed;
  const shown = [...new Set(hosts)].join(', ');
  const question = {
    zh: `${shown} 不是文档印出的联调主机。如果确认它不是生产环境，请输入目标名 ${name}：`,
    en: `${shown} is none of the documented test hosts. If it is not production, type the target's name, ${name}: `,
  };
  return (await terminal.ask(question[lang])).trim();
}
