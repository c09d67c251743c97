import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';
import type { InitFlags } from '../init/init-answers.ts';

const texts = {
  description: {
    zh: '写出带注释的配置 ebuy-kit.config.yaml 与 .env.example；缺少的答案会提问；不写任何密钥，不覆盖任何文件',
    en: 'Write a commented ebuy-kit.config.yaml and .env.example, asking what no option answers. No secret is written, no file replaced',
  },
  target: { zh: '目标的名字（默认：uat）', en: 'name of the target (default: uat)' },
  appId: { zh: '易百分配的 appId', en: 'the appId that e-Buy assigned' },
  secretEnv: {
    zh: '存放签名密钥的环境变量的名字（默认：EBUY_APP_SECRET）',
    en: 'name of the environment variable with the signing secret (default: EBUY_APP_SECRET)',
  },
  baseUrl: {
    zh: '所有系统的地址（默认：文档印出的联调地址）',
    en: 'address of all systems (default: the documented test hosts)',
  },
  written: { zh: '已写出', en: 'written' },
  next: {
    zh: '下一步：设置环境变量，补全 data，然后运行',
    en: 'next: set the environment variable, fill in data, then run',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit init\n  ebuy-kit init --target uat --app-id ebuy0123456789 --secret-env UAT_SECRET',
    en: '\nExamples:\n  ebuy-kit init\n  ebuy-kit init --target uat --app-id ebuy0123456789 --secret-env UAT_SECRET',
  },
} as const;

/** Adds `init`: from nothing to a configuration. */
export function addInit(program: Command, context: CommandContext): void {
  const { say, lang, terminal } = context;
  program
    .command('init')
    .description(say(texts.description))
    .option('--target <name>', say(texts.target))
    .option('--app-id <id>', say(texts.appId))
    .option('--secret-env <name>', say(texts.secretEnv))
    .option('--base-url <url>', say(texts.baseUrl))
    .addHelpText('after', say(texts.examples))
    .action(async (flags: InitFlags, command: Command) => {
      const { askForInit } = await import('../init/init-answers.ts');
      const { writeInit } = await import('../init/write-init.ts');
      const answers = await askForInit(flags, lang, terminal);
      const files = writeInit(terminal.cwd, answers);
      const { json, quiet } = commonOptions(command, context);
      if (json) terminal.out(`${JSON.stringify({ files })}\n`);
      else terminal.out(files.map((file) => `${say(texts.written)} ${file}\n`).join(''));
      if (!quiet) terminal.err(`${say(texts.next)} ebuy-kit doctor --target ${answers.target}\n`);
    });
}
