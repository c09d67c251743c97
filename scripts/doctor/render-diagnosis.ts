import type { Lang, Text } from '../../schemas/text.ts';
import type { Diagnosis } from './diagnosis.ts';

const names: Readonly<Record<string, Text>> = {
  configuration: { zh: '配置', en: 'configuration' },
  rails: { zh: '主机', en: 'host' },
  dns: { zh: 'DNS', en: 'DNS' },
  tcp: { zh: 'TCP', en: 'TCP' },
  tls: { zh: 'TLS', en: 'TLS' },
  'tls-version': { zh: 'TLS 版本', en: 'TLS version' },
  'tls-chain': { zh: '证书链', en: 'certificate chain' },
  'tls-expiry': { zh: '证书有效期', en: 'certificate expiry' },
  call: { zh: '签名请求', en: 'signed call' },
  secret: { zh: '密钥', en: 'secret' },
  clock: { zh: '时钟', en: 'clock' },
  listener: { zh: '通知监听', en: 'listener' },
  'listener-public': { zh: '通知公开地址', en: 'public address of the listener' },
  'test-data': { zh: '测试数据', en: 'test data' },
};

const marks: Readonly<Record<Diagnosis['status'], Text>> = {
  ok: { zh: '正常', en: 'ok     ' },
  warning: { zh: '警告', en: 'warning' },
  failed: { zh: '失败', en: 'failed ' },
};

const colours: Readonly<Record<Diagnosis['status'], number>> = { ok: 32, warning: 33, failed: 31 };

const fix: Text = { zh: '处理', en: 'what to do' };

/** Returns a finding as a line, and its fix as a second one. */
export function renderDiagnosis(diagnosis: Diagnosis, lang: Lang, isColoured: boolean): string {
  const { id, of, status, text } = diagnosis;
  const mark = marks[status][lang];
  const shown = isColoured ? `\u001b[${colours[status]}m${mark}\u001b[39m` : mark;
  const subject = [names[id]?.[lang] ?? id, of].filter((part) => part !== undefined).join(' ');
  const todo = diagnosis.fix === undefined ? '' : `\n          ${fix[lang]}: ${diagnosis.fix[lang]}`;
  return `${shown}  ${subject}: ${text[lang]}${todo}`;
}

/** Returns a finding for programs: its texts in one language. */
export function jsonOfDiagnosis({ id, of, status, text, fix: todo }: Diagnosis, lang: Lang): object {
  return { id, ...(of !== undefined && { of }), status, text: text[lang], ...(todo && { fix: todo[lang] }) };
}
