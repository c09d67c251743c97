import { writeFileSync } from 'node:fs';
import type { Target } from '../../contracts/target.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { valueError } from '../usage-error.ts';
import type { ConfigInput } from './config-schema.ts';

/**
 * Writes a configuration whose only target is `target`, its secret included, readable by this user alone. Throws a
 * KitError where the file is neither `.json` nor `.yaml`, or cannot be written.
 */
export async function writeTarget(file: string, target: Target): Promise<void> {
  if (!/\.(json|ya?ml)$/.test(file)) throw valueError('--write-target', '*.json | *.yaml', file);
  const { name, ...settings } = target;
  const config: ConfigInput = { targets: { [name]: settings } };
  const text = file.endsWith('.json')
    ? `${JSON.stringify(config, null, 2)}\n`
    : (await import('yaml')).stringify(config);
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (cause) {
    throw new KitError({
      code: 'target-file-not-writable',
      what: { zh: '目标配置文件无法写入', en: 'The target configuration cannot be written' },
      where: file,
      hint: { zh: '检查目录是否存在且可写', en: 'check that the folder exists and is writable' },
      cause,
    });
  }
}
