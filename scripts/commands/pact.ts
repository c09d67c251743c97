import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';
import type { VerifyOptions } from '../pact/verify.ts';
import type { WriteOptions } from '../pact/write/write-pact.ts';
import { seedOption } from '../seed.ts';

const texts = {
  description: {
    zh: 'Pact 消费方契约:验证提供方,写出契约文件',
    en: 'Pact: verify the provider, write pact files',
  },
  verify: {
    zh: '用 Pact 的验证器对目标验证契约;每个重放的请求都重新签名;不指明目标时启动内置沙箱',
    en: "Verify pacts against a target with Pact's own verifier, every replayed request signed anew; without a target, against the embedded sandbox",
  },
  config: {
    zh: '配置文件(默认:当前目录的 ebuy-kit.config.{ts,json,yaml})',
    en: 'configuration (default: ebuy-kit.config.{ts,json,yaml} in this folder)',
  },
  target: { zh: '配置中的目标名', en: 'name of a target in the configuration' },
  baseUrl: {
    zh: '所有系统都发往该地址;没有 --target 时,appId 与密钥取自 EBUY_APP_ID、EBUY_APP_SECRET',
    en: 'send every system to this address; without --target, appId and secret come from EBUY_APP_ID and EBUY_APP_SECRET',
  },
  pact: {
    zh: '要验证的契约文件(默认:本工具自带的两份)',
    en: 'pact files to verify (default: the two of this kit)',
  },
  only: { zh: '只验证编号匹配的交互', en: 'verify only the interactions whose id matches' },
  out: { zh: '输出目录', en: 'output folder' },
  fault: { zh: '内置沙箱带上这些缺陷', en: 'defects of the embedded sandbox' },
  verbose: { zh: '显示 Pact 本机库的输出', en: "show what Pact's native library writes" },
  verifyExamples: {
    zh: '\n例：\n  ebuy-kit pact verify\n  ebuy-kit pact verify --config ebuy-kit.config.yaml --target uat --out reports/pact\n  ebuy-kit pact verify --pact pacts/my-shop-ebuy-paas-gateway.json --only "pact:legacy.createTrade/*"',
    en: '\nExamples:\n  ebuy-kit pact verify\n  ebuy-kit pact verify --config ebuy-kit.config.yaml --target uat --out reports/pact\n  ebuy-kit pact verify --pact pacts/my-shop-ebuy-paas-gateway.json --only "pact:legacy.createTrade/*"',
  },
} as const;

const writeTexts = {
  description: {
    zh: '由接入方与沙箱的往返写出契约:发过的请求,与其应答中文档所承诺的字段',
    en: 'Write a pact from what an integrator did with a sandbox: the requests it sent, and what the documents promise of their answers',
  },
  consumer: { zh: '消费方在契约中的名字', en: "the consumer's name in the pact" },
  baseUrl: { zh: '沙箱的地址', en: 'address of the sandbox' },
  target: { zh: '配置中的沙箱名', en: 'name of a sandbox in the configuration' },
  out: { zh: '契约文件的目录', en: 'folder of the pact file' },
  examples: {
    zh: '\n例：\n  ebuy-kit pact write --consumer my-shop --base-url http://127.0.0.1:4010\n  ebuy-kit pact verify --pact pacts/my-shop-ebuy-paas-gateway.json',
    en: '\nExamples:\n  ebuy-kit pact write --consumer my-shop --base-url http://127.0.0.1:4010\n  ebuy-kit pact verify --pact pacts/my-shop-ebuy-paas-gateway.json',
  },
} as const;

/** Adds `pact verify` and `pact write`. Pact itself is loaded by them alone. */
export function addPact(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  const pact = program.command('pact').description(say(texts.description));
  pact
    .command('verify')
    .description(say(texts.verify))
    .option('--config <file>', say(texts.config))
    .option('--target <name>', say(texts.target))
    .option('--base-url <url>', say(texts.baseUrl))
    .option('--pact <file...>', say(texts.pact))
    .option('--only <glob>', say(texts.only))
    .option('--out <dir>', say(texts.out), 'reports/pact')
    .option('--seed <n>', say(seedOption.text), seedOption.parse)
    .option('--fault <id...>', say(texts.fault))
    .option('--verbose', say(texts.verbose))
    .addHelpText('after', say(texts.verifyExamples))
    .action(async (options: VerifyOptions, command: Command) => {
      const { verifyPacts } = await import('../pact/verify.ts');
      context.end(await verifyPacts(options, commonOptions(command, context), terminal));
    });
  pact
    .command('write')
    .description(say(writeTexts.description))
    .requiredOption('--consumer <name>', say(writeTexts.consumer))
    .option('--base-url <url>', say(writeTexts.baseUrl))
    .option('--config <file>', say(texts.config))
    .option('--target <name>', say(writeTexts.target))
    .option('--out <dir>', say(writeTexts.out), 'pacts')
    .addHelpText('after', say(writeTexts.examples))
    .action(async (options: WriteOptions, command: Command) => {
      const { writePact } = await import('../pact/write/write-pact.ts');
      await writePact(options, commonOptions(command, context), terminal);
    });
}
