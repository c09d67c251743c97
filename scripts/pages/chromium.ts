import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { KitError } from '../../schemas/kit-error.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Returns the path of a Chromium of this machine: `CHROMIUM_PATH`, else the first on the path; undefined without one. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []), ...onPath].find(isExecutable);
}

/** Starts the machine's Chromium without a window. Nothing is downloaded; throws a {@link KitError} where there is none. */
export async function startChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = findChromium(env);
  if (executablePath === undefined) throw noChromium();
  // Containers run as root, where Chromium's sandbox does not start; the pages opened are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const noChromium = () =>
  new KitError({
    code: 'no-chromium',
    what: {
      zh: '这台机器上没有 Chromium，无法检查页面。',
      en: 'There is no Chromium on this machine to look at pages with.',
    },
    where: 'PATH, CHROMIUM_PATH',
    hint: {
      zh: '安装 Debian 的 chromium 软件包，或用 CHROMIUM_PATH 指明可执行文件。',
      en: 'Install Debian’s package chromium, or name the program in CHROMIUM_PATH.',
    },
  });
