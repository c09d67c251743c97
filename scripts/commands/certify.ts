import type { Command } from 'commander';
import type { CertifyOptions } from '../certify/certify.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import { seedOption } from '../seed.ts';
import { positive, wholeNumber } from '../usage-error.ts';

const texts = {
  description: {
    zh: '对目标运行全部检验并写出报告；不指明目标时启动内置沙箱',
    en: 'Run the suites against a target and write all reports; without a target, against the embedded sandbox',
  },
  config: {
    zh: '配置文件（默认：当前目录的 ebuy-kit.config.{ts,json,yaml}）',
    en: 'configuration (default: ebuy-kit.config.{ts,json,yaml} in this folder)',
  },
  target: { zh: '配置中的目标名', en: 'name of a target in the configuration' },
  baseUrl: {
    zh: '所有系统都发往该地址；没有 --target 时，appId 与密钥取自 EBUY_APP_ID、EBUY_APP_SECRET',
    en: 'send every system to this address; without --target, appId and secret come from EBUY_APP_ID and EBUY_APP_SECRET',
  },
  profile: {
    zh: '认证范围；ebuy-kit list --profiles 列出全部',
    en: 'what a go-live asks for; ebuy-kit list --profiles names them',
  },
  sequences: {
    zh: '随机生命周期的序列数，每个最多 40 步',
    en: 'how many random lifecycles, of up to 40 steps each',
  },
  shard: { zh: '只运行计划的第 i 份，共 n 份', en: 'run only part i of n of the plan' },
  baseline: {
    zh: '已接受的失败（默认：配置文件旁的 baseline.yaml）',
    en: 'accepted failures (default: baseline.yaml beside the configuration)',
  },
  only: { zh: '只运行编号匹配的用例', en: 'run only the stories whose id matches' },
  budget: {
    zh: '整次运行最多发出的请求数;先做每个请求最值得的',
    en: 'most requests the whole run may cost; what shows most for each request goes first',
  },
  rate: { zh: '每秒最多的请求数', en: 'most requests per second' },
  random: {
    zh: '每个接口的随机请求数,有效与无效各这么多',
    en: 'random requests for each operation: so many valid ones and so many with one mistake',
  },
  out: { zh: '输出目录', en: 'output folder' },
  fault: { zh: '内置沙箱带上这些缺陷', en: 'defects of the embedded sandbox' },
  confirmTarget: {
    zh: '目标不是文档印出的联调主机时，以目标名确认它不是生产环境（CI 中使用）',
    en: "where a host is none of the documented test hosts: the target's name, as your word that it is not production (for CI)",
  },
  readOnly: { zh: '只发送不改变任何数据的接口', en: 'send only operations that change nothing' },
  dryRun: {
    zh: '只列出将要发出的每个请求，不发送',
    en: 'print every call that would be made, and send nothing',
  },
  with: {
    zh: '自带场景与检查的 ES 模块（样例：examples/own-scenario）',
    en: 'ES modules with scenarios and checks of your own (examples/own-scenario shows one)',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit certify\n  ebuy-kit certify --config ebuy-kit.config.yaml --target uat --out reports/uat\n  ebuy-kit certify --target uat --budget 500 --rate 2\n  ebuy-kit certify --target uat --read-only\n  ebuy-kit certify --target uat --dry-run\n  ebuy-kit certify --profile legacy-payment --shard 1/4\n  ebuy-kit certify --only "case:legacy.createTrade/length/*"\n  EBUY_APP_ID=… EBUY_APP_SECRET=… ebuy-kit certify --base-url http://127.0.0.1:4010',
    en: '\nExamples:\n  ebuy-kit certify\n  ebuy-kit certify --config ebuy-kit.config.yaml --target uat --out reports/uat\n  ebuy-kit certify --target uat --budget 500 --rate 2\n  ebuy-kit certify --target uat --read-only\n  ebuy-kit certify --target uat --dry-run\n  ebuy-kit certify --profile legacy-payment --shard 1/4\n  ebuy-kit certify --only "case:legacy.createTrade/length/*"\n  EBUY_APP_ID=… EBUY_APP_SECRET=… ebuy-kit certify --base-url http://127.0.0.1:4010',
  },
} as const;

/** Adds `certify`: the whole path from a target to its reports. */
export function addCertify(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  program
    .command('certify')
    .description(say(texts.description))
    .option('--config <file>', say(texts.config))
    .option('--target <name>', say(texts.target))
    .option('--base-url <url>', say(texts.baseUrl))
    .option('--profile <id>', say(texts.profile), 'full')
    .option('--only <glob>', say(texts.only))
    .option('--shard <i/n>', say(texts.shard))
    .option('--budget <n>', say(texts.budget), wholeNumber('--budget', 1, 1_000_000))
    .option('--rate <n>', say(texts.rate), positive('--rate', 10_000))
    .option('--random <n>', say(texts.random), wholeNumber('--random', 0, 10_000))
    .option('--sequences <n>', say(texts.sequences), wholeNumber('--sequences', 0, 100_000))
    .option('--baseline <file>', say(texts.baseline))
    .option('--out <dir>', say(texts.out), 'reports/latest')
    .option('--seed <n>', say(seedOption.text), seedOption.parse)
    .option('--with <file...>', say(texts.with))
    .option('--confirm-target <name>', say(texts.confirmTarget))
    .option('--read-only', say(texts.readOnly))
    .option('--dry-run', say(texts.dryRun))
    .option('--fault <id...>', say(texts.fault))
    .addHelpText('after', say(texts.examples))
    .action(async (options: CertifyOptions, command: Command) => {
      const { certify } = await import('../certify/certify.ts');
      context.end(await certify(options, commonOptions(command, context), terminal));
    });
}
