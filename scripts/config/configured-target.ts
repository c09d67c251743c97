import type { BaseUrlKey } from '../../contracts/operation.ts';
import type { Rails, Target, TestData } from '../../contracts/target.ts';
import { documentedHost, documentedHosts } from '../../schemas/documented-hosts.ts';
import type { Terminal } from '../terminal.ts';
import { secretInFile } from './config-errors.ts';
import { baseUrlKeys, type TargetConfig } from './config-schema.ts';
import { fillFromEnvironment } from './fill-from-environment.ts';
import { isLoopback } from './is-loopback.ts';
import { defaultSecretEnv, secretFrom } from './secret-from.ts';

/** Where a target is configured, and the variables its secrets come from. */
export interface TargetContext {
  readonly file: string;
  readonly env: Terminal['env'];
}

/** Returns a target of a validated configuration with its secrets; throws a KitError for one that is missing, or written down. */
export function configuredTarget(found: TargetConfig, name: string, { file, env }: TargetContext): Target {
  const { kind, appId, confirmed, control, rate, budget, listener } = found;
  const where = `${file} · targets.${name}`;
  const baseUrls = addressesOf(found);
  return {
    name,
    kind,
    baseUrls,
    appId,
    secret: secretOf(found, baseUrls, { where, env }),
    data: dataOf(found, baseUrls, { where, env }),
    rails: railsOf(found),
    ...(confirmed !== undefined && { confirmed }),
    ...(control !== undefined && { control }),
    ...(rate !== undefined && { rate }),
    ...(budget !== undefined && { budget }),
    ...(listener !== undefined && { listener }),
  };
}

type BaseUrls = Target['baseUrls'];

/** Every documented test address is ready-made; one that is written down goes before it. */
function addressesOf({ preset, baseUrls = {} }: TargetConfig): BaseUrls {
  if (preset === undefined) return baseUrls;
  const documented = baseUrlKeys.map((key) => [key, documentedHost(key)?.url] as const);
  return { ...(Object.fromEntries(documented) as Record<BaseUrlKey, string>), ...baseUrls };
}

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

function railsOf({ hosts, readOnly, ceilings }: TargetConfig): Rails {
  const documented = documentedHosts().map(({ url }) => new URL(url).hostname);
  return {
    hosts: hosts ?? [...documented, ...loopbackHosts],
    ...(readOnly !== undefined && { isReadOnly: readOnly }),
    ...ceilings,
  };
}

interface SecretContext {
  readonly where: string;
  readonly env: Terminal['env'];
}

function secretOf(found: TargetConfig, baseUrls: BaseUrls, { where, env }: SecretContext): string {
  if (found.secret === undefined)
    return secretFrom(env, found.secretEnv ?? defaultSecretEnv, `${where}.secretEnv`);
  if (!isOwnSandbox(found, baseUrls)) throw secretInFile(`${where}.secret`);
  return found.secret;
}

function dataOf(found: TargetConfig, baseUrls: BaseUrls, { where, env }: SecretContext): TestData {
  const written = found.data.otherApp?.secret;
  if (written !== undefined && !written.startsWith('env:') && !isOwnSandbox(found, baseUrls)) {
    throw secretInFile(`${where}.data.otherApp.secret`);
  }
  return fillFromEnvironment(found.data, env, `${where}.data`);
}

function isOwnSandbox({ kind }: TargetConfig, baseUrls: BaseUrls): boolean {
  return kind === 'sandbox' && Object.values(baseUrls).every((url) => isLoopback(new URL(url).hostname));
}
