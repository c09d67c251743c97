import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';
import type { Diagnosis } from '../doctor/diagnosis.ts';
import type { DoctorOptions } from '../doctor/doctor.ts';
import { isColoured } from '../terminal.ts';

const texts = {
  description: {
    zh: '运行前检查目标：配置、主机、DNS、TCP、TLS、时钟、一次只读的签名请求、通知监听、缺少的测试数据',
    en: 'Look at a target before a run: configuration, hosts, DNS, TCP, TLS, clock, one signed call that only reads, listener, missing test data',
  },
  config: {
    zh: '配置文件（默认：当前目录的 ebuy-kit.config.{ts,json,yaml}）',
    en: 'configuration (default: ebuy-kit.config.{ts,json,yaml} in this folder)',
  },
  target: { zh: '配置中的目标名', en: 'name of a target in the configuration' },
  baseUrl: { zh: '所有系统都发往该地址', en: 'send every system to this address' },
  profile: { zh: '为哪个认证范围检查测试数据', en: 'the profile whose test data is looked for' },
  confirmTarget: {
    zh: '以目标名确认它不是生产环境，然后才发送签名请求',
    en: "the target's name, as your word that it is not production: only then is the signed call sent",
  },
  examples: {
    zh: '\n例：\n  ebuy-kit doctor --target uat\n  ebuy-kit doctor --target uat --profile smoke --json\n  ebuy-kit doctor --target partner --confirm-target partner',
    en: '\nExamples:\n  ebuy-kit doctor --target uat\n  ebuy-kit doctor --target uat --profile smoke --json\n  ebuy-kit doctor --target partner --confirm-target partner',
  },
} as const;

/** Adds `doctor`: what would keep a run from telling anything. */
export function addDoctor(program: Command, context: CommandContext): void {
  const { say, lang, terminal } = context;
  program
    .command('doctor')
    .description(say(texts.description))
    .option('--config <file>', say(texts.config))
    .option('--target <name>', say(texts.target))
    .option('--base-url <url>', say(texts.baseUrl))
    .option('--profile <id>', say(texts.profile), 'full')
    .option('--confirm-target <name>', say(texts.confirmTarget))
    .addHelpText('after', say(texts.examples))
    .action(async (options: DoctorOptions, command: Command) => {
      const { examine } = await import('../doctor/doctor.ts');
      const { jsonOfDiagnosis, renderDiagnosis } = await import('../doctor/render-diagnosis.ts');
      const common = commonOptions(command, context);
      const told: Diagnosis[] = [];
      const colours = isColoured(terminal);
      const tell = (diagnosis: Diagnosis) => {
        told.push(diagnosis);
        if (common.json || (common.quiet && diagnosis.status === 'ok')) return;
        terminal.out(`${renderDiagnosis(diagnosis, lang, colours)}\n`);
      };
      const status = await examine(options, common, terminal, tell);
      if (common.json)
        terminal.out(
          `${JSON.stringify(
            told.map((one) => jsonOfDiagnosis(one, lang)),
            null,
            2,
          )}\n`,
        );
      context.end(status);
    });
}
