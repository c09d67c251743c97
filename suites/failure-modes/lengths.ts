import type { FailureMode } from '../failure-modes.ts';
import { integratorOnly } from './integrator-only.ts';

/** Group F: lengths, encodings, types. */
export const lengthModes: readonly FailureMode[] = [
  {
    id: 'F1',
    roles: ['gateway', 'integrator'],
    mode: {
      zh: '长度按字节、UTF-16 码元、码点或字形计',
      en: 'Lengths in bytes, UTF-16 units, code points or graphemes',
    },
    requirements: ['length.counted-in-characters'],
    checks: ['lengths-count-characters'],
    cases: ['/unit'],
  },
  {
    id: 'F2',
    roles: ['integrator'],
    mode: { zh: '截断切开了一个字符', en: 'Cutting a text in the middle of a character' },
    checks: ['texts-come-back-whole'],
    reason: integratorOnly,
  },
  {
    id: 'F3',
    roles: ['gateway'],
    mode: { zh: '过长时默默截断而不拒绝', en: 'Cutting what is too long instead of refusing it' },
    requirements: ['length.nothing-cut-short'],
    checks: ['texts-come-back-whole'],
    cases: ['max-length/above'],
  },
  {
    id: 'F4',
    roles: ['gateway'],
    mode: { zh: '四字节的表情符号存成 ?', en: 'Emoji of four bytes stored as ?' },
    requirements: ['length.nothing-cut-short', 'length.counted-in-characters'],
    checks: ['texts-come-back-whole'],
    cases: ['/unit'],
  },
  {
    id: 'F5',
    roles: ['gateway'],
    mode: { zh: '类型被悄悄转换', en: 'Types converted without a word' },
    cases: ['type/request.content.totalAmount.type/*', 'type/request.content.payMethod.type/*'],
    checks: ['rejected-as-documented'],
  },
  {
    id: 'F6',
    roles: ['gateway'],
    mode: {
      zh: '控制字符、NUL、从右到左、零宽、全角、空白',
      en: 'Control characters, NUL, right to left, zero width, full width, blanks',
    },
    requirements: ['envelope.unregulated-request-answered'],
    cases: [
      '-nul',
      '-control-characters',
      '-right-to-left',
      '-zero-width',
      '-full-width',
      '-blanks-around',
      '-blanks-only',
    ],
  },
  {
    id: 'F7',
    roles: ['gateway'],
    mode: {
      zh: 'Content-Type 与字符集错误、报文过大',
      en: 'Wrong Content-Type or charset, an oversized body',
    },
    requirements: ['transport.other-charset-refused', 'transport.json-content-type'],
    cases: [
      '/text-plain',
      '/form-content-type',
      '/charset-gbk-stated',
      '/gbk',
      '/utf-16',
      '/broken-utf-8',
      '/one-megabyte-of-blanks',
    ],
    reason: {
      zh: 'Content-Length 与实际不符、分块传输由中间设备改写,测到的不一定是网关',
      en: 'a Content-Length that lies and chunked bodies are rewritten by whatever stands between, so that the gateway need not be what is tried',
    },
  },
];
