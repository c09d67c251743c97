import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';
import { configNames } from '../config/config-errors.ts';
import type { InitAnswers } from './init-answers.ts';
import { renderConfig, renderEnvExample } from './render-config.ts';

/** Name of the configuration that is written. */
const configName = 'ebuy-kit.config.yaml';
const envName = '.env.example';

/**
 * Writes a configuration and `.env.example` into a folder and returns their paths. Throws a KitError, and writes
 * nothing, where one of them or another configuration is there already.
 */
export function writeInit(folder: string, answers: InitAnswers): readonly string[] {
  const taken = [...configNames, envName].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (taken !== undefined) throw alreadyThere(taken);
  const files = [
    { path: join(folder, configName), text: renderConfig(answers) },
    { path: join(folder, envName), text: renderEnvExample(answers) },
  ];
  for (const { path, text } of files) writeNew(path, text);
  return files.map(({ path }) => path);
}

function writeNew(path: string, text: string): void {
  try {
    // Somebody may have written it since we looked.
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    throw new KitError({
      code: 'init-not-writable',
      what: { zh: '配置文件无法写入', en: 'The configuration cannot be written' },
      where: path,
      actual: sameText(cause instanceof Error ? cause.message : String(cause)),
      hint: { zh: '检查目录是否可写', en: 'check that the folder can be written to' },
      cause,
    });
  }
}

function alreadyThere(path: string): KitError {
  return new KitError({
    code: 'init-file-exists',
    what: { zh: '文件已存在，没有改动任何文件', en: 'The file is there already; nothing was written' },
    where: path,
    hint: {
      zh: '改用它，或先移走它；也可在别的目录运行',
      en: 'use it, or move it away first; or run this in another folder',
    },
  });
}
