import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { randomSeed, seedOption } from '../seed.ts';
import { keepMemorySteady } from '../steady-memory.ts';
import { valueError, wholeNumber } from '../usage-error.ts';

const texts = {
  description: {
    zh: '单独启动沙箱：一个带状态的易百网关，供本工具或接入方调用',
    en: 'Start the sandbox alone: a stateful e-Buy gateway for this kit or an integrator to call',
  },
  port: { zh: '端口；0 或不写：任取一个空闲端口', en: 'port; 0 or none: any free one' },
  fault: {
    zh: '带上这些缺陷启动（ebuy-kit list --faults 可列出）',
    en: 'start with these defects (see ebuy-kit list --faults)',
  },
  writeTarget: {
    zh: '把连接该沙箱的目标配置写入文件（.json 或 .yaml），目标名为 sandbox',
    en: 'write a configuration with the target "sandbox" for it to this file (.json or .yaml)',
  },
  notifyHost: {
    zh: '除本机外，允许把通知发往的主机名；可多次给出',
    en: 'a host beside this machine that notifications may be sent to; may be repeated',
  },
  examples: {
    zh: '\n就绪后在标准输出打印一行：sandbox ready http://127.0.0.1:N\n\n例：\n  ebuy-kit sandbox --port 4010 --write-target sandbox.json\n  ebuy-kit certify --config sandbox.json --target sandbox',
    en: '\nPrints one line when it serves: sandbox ready http://127.0.0.1:N\n\nExamples:\n  ebuy-kit sandbox --port 4010 --write-target sandbox.json\n  ebuy-kit certify --config sandbox.json --target sandbox',
  },
} as const;

interface SandboxOptions {
  readonly port?: number;
  readonly seed?: number;
  readonly fault?: readonly string[];
  readonly writeTarget?: string;
  readonly notifyHost?: readonly string[];
}

/** Adds `sandbox`: serves until it is told to stop by a signal. */
export function addSandbox(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  program
    .command('sandbox')
    .description(say(texts.description))
    .option('-p, --port <n>', say(texts.port), wholeNumber('--port', 0, 65_535))
    .option('--fault <id...>', say(texts.fault))
    .option('--notify-host <host...>', say(texts.notifyHost), notifyHost)
    .option('--seed <n>', say(seedOption.text), seedOption.parse)
    .option('--write-target <file>', say(texts.writeTarget))
    .addHelpText('after', say(texts.examples))
    .action(async (options: SandboxOptions) => {
      const { port = 0, seed = randomSeed(), fault: faults = [] } = options;
      const { notifyHost: notifyHosts = [], writeTarget: file } = options;
      keepMemorySteady();
      const { startSandbox } = await import('../../sandbox/start-sandbox.ts');
      const sandbox = await startSandbox({ port, seed, faults, notifyHosts });
      try {
        if (file !== undefined) {
          const { writeTarget } = await import('../config/write-target.ts');
          await writeTarget(resolve(terminal.cwd, file), sandbox.target);
        }
        terminal.out(`sandbox ready ${sandbox.url}\n`);
        await interruption(terminal.interrupted);
      } finally {
        await sandbox.stop();
      }
    });
}

function notifyHost(written: string, before: readonly string[] = []): readonly string[] {
  const url = URL.canParse(`http://${written}/`) ? new URL(`http://${written}/`) : undefined;
  // A port, a path or a user would be written for nothing: it is the host that is compared.
  if (url === undefined || url.href !== `http://${url.hostname}/`)
    throw valueError('--notify-host', 'merchant.example', written);
  return [...before, url.hostname];
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    // A signal's listener alone does not keep a process alive; the sandbox's own server does.
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
