import { Command, type Option } from 'commander';
import type { Lang, Text } from '../schemas/text.ts';
import type { CommandContext } from './command-context.ts';
import { addCertify } from './commands/certify.ts';
import { addCompare } from './commands/compare.ts';
import { addDocs } from './commands/docs.ts';
import { addDoctor } from './commands/doctor.ts';
import { addInit } from './commands/init.ts';
import { addJudge } from './commands/judge.ts';
import { addList } from './commands/list.ts';
import { addPact } from './commands/pact.ts';
import { addSandbox } from './commands/sandbox.ts';
import { addSign } from './commands/sign.ts';
import { kitVersion } from './kit-version.ts';
import type { Terminal } from './terminal.ts';
import { valueError } from './usage-error.ts';

const texts = {
  description: {
    zh: '易百 PaaS 网关的契约测试与上线认证',
    en: 'Contract testing and go-live certification for the e-Buy (易百) PaaS gateway',
  },
  lang: { zh: '文字的语言：zh 或 en', en: 'language of texts: zh or en' },
  json: { zh: '结果以 JSON 写到标准输出', en: 'write the result as JSON to standard output' },
  quiet: { zh: '不显示进度', en: 'show no progress' },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  status: {
    zh: '退出状态：0 达到上线条件，1 未达到，2 用法或配置有误，3 目标无法访问或运行中断',
    en: 'Exit status: 0 the gate is met, 1 it is not, 2 wrong usage or configuration, 3 target unreachable or run cut short',
  },
} as const satisfies Record<string, Text>;

// commander's own headings; everything else it prints comes from us.
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Returns the command line's grammar with all commands; `ended.status` receives the exit status. */
export function buildProgram(lang: Lang, terminal: Terminal, ended: { status: number }): Command {
  const say = (text: Text) => text[lang];
  const end = (status: number) => {
    ended.status = status;
  };
  const program = new Command('ebuy-kit')
    .description(say(texts.description))
    .option('--lang <lang>', say(texts.lang), parseLang)
    .option('--json', say(texts.json))
    .option('-q, --quiet', say(texts.quiet))
    .version(kitVersion(), '-V, --version', say(texts.version))
    .helpOption('-h, --help', say(texts.help))
    .helpCommand(false)
    .addHelpText('after', `\n${say(texts.status)}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => headingIn(lang, title),
      subcommandTerm,
      optionDescription: (option) => optionDescriptionIn(lang, option),
    })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .exitOverride();
  const context: CommandContext = { terminal, lang, say, end };
  for (const add of [
    addCertify,
    addInit,
    addDoctor,
    addSandbox,
    addJudge,
    addCompare,
    addList,
    addSign,
    addDocs,
    addPact,
  ])
    add(program, context);
  return program;
}

function headingIn(lang: Lang, title: string): string {
  return lang === 'zh' ? (headings[title] ?? title) : title;
}

// Options of each command are in that command's own help; a group is shown with the commands it holds.
function subcommandTerm(command: Command): string {
  const words = command.registeredArguments.map((argument) => `<${argument.name()}>`);
  const group = command.commands.map((each) => each.name()).join('|');
  return [command.name(), group, ...words].filter((word) => word !== '').join(' ');
}

function optionDescriptionIn(lang: Lang, { description, defaultValue }: Option): string {
  if (defaultValue === undefined) return description;
  return lang === 'zh'
    ? `${description}（默认：${defaultValue}）`
    : `${description} (default: ${defaultValue})`;
}

function parseLang(written: string): Lang {
  if (written !== 'zh' && written !== 'en') throw valueError('--lang', 'zh | en', written);
  return written;
}
