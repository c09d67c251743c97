import type { BaseUrlKey } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import { documentedHost } from '../../schemas/documented-hosts.ts';
import type { Terminal } from '../terminal.ts';
import { askSandbox } from './ask-sandbox.ts';

import { appIdMissing, baseUrlInvalid, targetNotNamed, targetUnknown } from './config-errors.ts';
import { configuredTarget } from './configured-target.ts';
import type { LoadedConfig } from './load-config.ts';
import { defaultSecretEnv, secretFrom } from './secret-from.ts';

/** How a command line names its target; nothing named means the embedded sandbox. */
export interface TargetChoice {
  readonly config?: string;
  readonly target?: string;
  readonly baseUrl?: string;
}

/** Returns the target the options name, or undefined where they name none; throws a KitError for whatever is missing. */
export async function resolveTarget(choice: TargetChoice, terminal: Terminal): Promise<Target | undefined> {
  const { baseUrl } = choice;
  if (choice.config === undefined && choice.target === undefined) {
    return baseUrl === undefined ? undefined : targetAt(baseUrl, terminal.env);
  }
  // What reads and validates configurations takes a tenth of a second to load, which no other command shall pay.
  const { loadConfig } = await import('./load-config.ts');
  const loaded = await loadConfig(terminal.cwd, choice.config);
  const target = targetFrom(loaded, choice.target, terminal.env);
  return baseUrl === undefined ? target : { ...target, baseUrls: oneUrlForAll(baseUrl) };
}

async function targetAt(baseUrl: string, env: Terminal['env']): Promise<Target> {
  const appId = env.EBUY_APP_ID;
  const baseUrls = oneUrlForAll(baseUrl);
  if (appId === undefined || appId === '') throw appIdMissing();
  const secret = secretFrom(env, defaultSecretEnv, '--base-url');
  const sandbox = await askSandbox(baseUrls.paas);
  const rails = { hosts: [new URL(baseUrl).hostname] };
  return { name: new URL(baseUrl).host, kind: 'uat', data: {}, ...sandbox, baseUrls, appId, secret, rails };
}

function oneUrlForAll(written: string): Readonly<Record<BaseUrlKey, string>> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw baseUrlInvalid(written);
  }
  const base = url.href.replace(/\/+$/, '');
  // The paths that the documents print behind the host belong to the system: online payment has one.
  const at = (key: BaseUrlKey) => base + documentedPath(key);
  return {
    paas: at('paas'),
    payment: at('payment'),
    cashier: at('cashier'),
    legacy: at('legacy'),
    posp: at('posp'),
    b2b: at('b2b'),
  };
}

function documentedPath(key: BaseUrlKey): string {
  const host = documentedHost(key);
  return host === undefined ? '' : new URL(host.url).pathname.replace(/\/+$/, '');
}

function targetFrom(loaded: LoadedConfig, name: string | undefined, env: Terminal['env']): Target {
  const known = Object.keys(loaded.config.targets);
  const only = known.length === 1 ? known[0] : undefined;
  const chosen = name ?? only;
  if (chosen === undefined) throw targetNotNamed(known, loaded.file);
  const found = Object.hasOwn(loaded.config.targets, chosen) ? loaded.config.targets[chosen] : undefined;
  if (found === undefined) throw targetUnknown(chosen, known, loaded.file);
  return configuredTarget(found, chosen, { file: loaded.file, env });
}
