import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Members } from '../../contracts/envelopes/envelope.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { duplicateKeys, memberJson, readMembers } from '../../contracts/signing/raw-members.ts';
import { secretMask } from '../../contracts/signing/read-signature.ts';
import { sign } from '../../contracts/signing/sign.ts';
import { signatureBase } from '../../contracts/signing/signature-base.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { sameText } from '../../schemas/text.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import { defaultSecretEnv, secretFrom } from '../config/secret-from.ts';

const texts = {
  description: {
    zh: '为请求报文签名；密钥取自环境变量 EBUY_APP_SECRET',
    en: 'Sign a request envelope with the secret in EBUY_APP_SECRET',
  },
  file: {
    zh: '请求报文（JSON）的文件，或 - 表示标准输入',
    en: 'file with the request envelope (JSON), or - for standard input',
  },
  explain: {
    zh: '同时显示签名原文（密钥以 *** 代替）',
    en: 'also show the signature base, with the secret as ***',
  },
  examples: {
    zh: '\n例：\n  EBUY_APP_SECRET=… ebuy-kit sign request.json\n  EBUY_APP_SECRET=… ebuy-kit sign --explain - < request.json',
    en: '\nExamples:\n  EBUY_APP_SECRET=… ebuy-kit sign request.json\n  EBUY_APP_SECRET=… ebuy-kit sign --explain - < request.json',
  },
  profile: { zh: '签名规则', en: 'signature profile' },
  base: { zh: '签名原文', en: 'signature base' },
  signature: { zh: '签名', en: 'signature' },
  given: { zh: '报文中的 sign', en: 'sign in the envelope' },
  same: { zh: '一致', en: 'the same' },
  different: { zh: '不一致', en: 'different' },
} as const;

/** Adds `sign FILE`: prints the signature alone, with `--explain` also what was signed. */
export function addSign(program: Command, context: CommandContext): void {
  const { say } = context;
  program
    .command('sign')
    .description(say(texts.description))
    .argument('<file>', say(texts.file))
    .option('--explain', say(texts.explain))
    .addHelpText('after', say(texts.examples))
    .action(async (file: string, options: { explain?: boolean }, command: Command) => {
      const members = await loadMembers(file, context);
      const secret = secretFrom(context.terminal.env, defaultSecretEnv, 'ebuy-kit sign');
      const signed = {
        profile: paas.id,
        base: signatureBase(paas, members, secretMask),
        signature: sign(paas, members, secret),
        given: givenSign(members),
      };
      const { json } = commonOptions(command, context);
      const text = options.explain === true ? renderExplained(signed, context) : signed.signature;
      context.terminal.out(`${json ? JSON.stringify(signed, null, 2) : text}\n`);
    });
}

interface Signed {
  readonly profile: string;
  readonly base: string;
  readonly signature: string;
  readonly given: string | null;
}

function renderExplained({ profile, base, signature, given }: Signed, { say }: CommandContext): string {
  const lines = [
    `${say(texts.profile)}: ${profile} (${paas.digest}, ${paas.output}) · ${say(paas.title)}`,
    `${say(texts.base)}: ${base}`,
    `${say(texts.signature)}: ${signature}`,
  ];
  if (given === null) return lines.join('\n');
  return [
    ...lines,
    `${say(texts.given)}: ${given} · ${say(given === signature ? texts.same : texts.different)}`,
  ].join('\n');
}

async function loadMembers(file: string, { terminal }: CommandContext): Promise<Members> {
  const reading = readMembers(
    file === '-' ? await terminal.readInput() : loadBytes(resolve(terminal.cwd, file)),
  );
  if (reading.form === 'malformed') throw envelopeUnreadable(file, reading.detail);
  const [twice] = duplicateKeys(reading.members);
  if (twice !== undefined) throw envelopeUnreadable(file, `"${twice}" stands twice`);
  return reading.members;
}

function loadBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw envelopeUnreadable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function givenSign(members: Members): string | null {
  const json = memberJson(members, 'sign');
  return json?.startsWith('"') ? (JSON.parse(json) as string) : null;
}

function envelopeUnreadable(file: string, reason: string, cause?: unknown): KitError {
  return new KitError({
    code: 'envelope-unreadable',
    what: { zh: '请求报文无法读取', en: 'The request envelope cannot be read' },
    where: file,
    expected: {
      zh: '一个 JSON 对象（UTF-8），即完整的请求报文',
      en: 'one JSON object in UTF-8: the whole request envelope',
    },
    actual: sameText(reason),
    cause,
  });
}
