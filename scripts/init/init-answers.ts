import { KitError } from '../../schemas/kit-error.ts';
import type { Lang, Text } from '../../schemas/text.ts';
import type { Terminal } from '../terminal.ts';

/** What a configuration is written from. */
export interface InitAnswers {
  /** Name of the target. */
  readonly target: string;
  readonly appId: string;
  /** Name of the environment variable that is to hold the signing secret. */
  readonly secretEnv: string;
  /** One address for all systems; absent: the documented test hosts. */
  readonly baseUrl?: string;
}

/** Answers given on the command line. */
export type InitFlags = Partial<InitAnswers>;

interface Question {
  readonly key: keyof InitAnswers;
  readonly flag: string;
  readonly text: Text;
  readonly usual?: string;
  readonly form: RegExp;
  readonly expected: Text;
}

const questions: readonly Question[] = [
  {
    key: 'target',
    flag: '--target',
    text: { zh: '目标的名字', en: 'Name of the target' },
    usual: 'uat',
    form: /^[A-Za-z][\w-]{0,40}$/,
    expected: { zh: '字母开头，只含字母、数字、- 与 _', en: 'a letter, then letters, digits, - and _' },
  },
  {
    key: 'appId',
    flag: '--app-id',
    text: { zh: '易百分配的 appId', en: 'The appId that e-Buy assigned' },
    form: /^[\w-]{1,64}$/,
    expected: { zh: '字母、数字、- 与 _', en: 'letters, digits, - and _' },
  },
  {
    key: 'secretEnv',
    flag: '--secret-env',
    text: {
      zh: '存放签名密钥的环境变量的名字（不是密钥本身）',
      en: 'NAME of the environment variable that holds the signing secret (not the secret itself)',
    },
    usual: 'EBUY_APP_SECRET',
    form: /^[A-Z_][A-Z0-9_]{0,63}$/,
    expected: {
      zh: '大写字母、数字与 _，例如 EBUY_APP_SECRET',
      en: 'capitals, digits and _, such as EBUY_APP_SECRET',
    },
  },
  {
    key: 'baseUrl',
    flag: '--base-url',
    text: {
      zh: '网关地址；回车使用文档印出的联调地址',
      en: 'Address of the gateway; Enter takes the documented test hosts',
    },
    usual: '',
    form: /^(https?:\/\/\S+)?$/,
    expected: {
      zh: '以 http:// 或 https:// 开头的地址',
      en: 'an address that begins with http:// or https://',
    },
  },
];

/** Returns the answers, asking for those that no flag gives; throws a KitError where nobody can be asked, or an answer cannot be used. */
export async function askForInit(flags: InitFlags, lang: Lang, terminal: Terminal): Promise<InitAnswers> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const answer = flags[question.key] ?? (await asked(question, lang, terminal));
    if (!question.form.test(answer)) throw answerUnusable(question, answer);
    if (answer !== '') answers[question.key] = answer;
  }
  const { target = '', appId = '', secretEnv = '', baseUrl } = answers;
  return { target, appId, secretEnv, ...(baseUrl !== undefined && { baseUrl }) };
}

async function asked(question: Question, lang: Lang, terminal: Terminal): Promise<string> {
  const { text, usual } = question;
  if (terminal.ask === undefined) {
    if (usual !== undefined) return usual;
    throw answerMissing(question);
  }
  const shown = usual ? ` [${usual}]` : '';
  const typed = (await terminal.ask(`${text[lang]}${shown}: `)).trim();
  return typed === '' && usual !== undefined ? usual : typed;
}

function answerMissing({ flag, text }: Question): KitError {
  return new KitError({
    code: 'init-answer-missing',
    what: { zh: `缺少：${text.zh}`, en: `Missing: ${text.en}` },
    hint: {
      zh: `加上 ${flag} …，或在终端中运行以便提问`,
      en: `add ${flag} …, or run it on a terminal, where it asks`,
    },
  });
}

function answerUnusable({ flag, expected, key }: Question, answer: string): KitError {
  // Somebody may have pasted the secret itself: it is not repeated.
  const isSecretLike = key === 'secretEnv';
  return new KitError({
    code: 'init-answer-unusable',
    what: { zh: `${flag} 的值不可用`, en: `${flag} has an unusable value` },
    expected,
    ...(!isSecretLike && { actual: { zh: answer, en: answer } }),
    ...(isSecretLike && {
      hint: {
        zh: '这里只写变量的名字；密钥放进环境变量，任何文件都不保存它',
        en: 'only the name of a variable goes here; the secret stays in the environment and in no file',
      },
    }),
  });
}
