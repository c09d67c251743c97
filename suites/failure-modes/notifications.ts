import type { FailureMode } from '../failure-modes.ts';
import { integratorOnly } from './integrator-only.ts';

const told = ['payment/told-of-the-result'] as const;

function ofIntegrators(id: string, zh: string, en: string): FailureMode {
  return { id, roles: ['integrator'], mode: { zh, en }, scenarios: told, reason: integratorOnly };
}

/** Group E: notifications. Most befall who hears them; the gateway's own part is told in one scenario. */
export const notificationModes: readonly FailureMode[] = [
  {
    ...ofIntegrators('E1', '依次重复的通知', 'The same notification again'),
    requirements: ['payment.notifyTrade.acknowledged-is-not-repeated'],
  },
  {
    ...ofIntegrators('E2', '同时重复的通知', 'The same notification twice at once'),
    requirements: ['payment.notifyTrade.acknowledged-is-not-repeated'],
  },
  {
    ...ofIntegrators('E3', '乱序:迟到的失败覆盖成功', 'Out of order: a late failure after a success'),
    requirements: ['payment.notifyTrade.agrees-with-the-query'],
  },
  ofIntegrators('E4', '先于下单应答到达', 'Before the answer to the order'),
  {
    ...ofIntegrators('E5', '确认应答多了空白或格式不对', 'A reply that does not acknowledge by its form'),
    requirements: ['payment.notifyTrade.repeated-until-acknowledged'],
  },
  ofIntegrators(
    'E6',
    '先确认后提交,或先提交后确认',
    'Acknowledged before it was kept, or kept before it was acknowledged',
  ),
  {
    ...ofIntegrators('E7', '处理太慢、重定向、登录拦截', 'A slow handler, a redirect, a login page'),
    requirements: ['payment.notifyTrade.repeated-until-acknowledged'],
  },
  ofIntegrators('E8', '未知的事件、字段或枚举值', 'Unknown events, fields or values'),
  {
    ...ofIntegrators('E9', '伪造:无签名、错密钥、改金额', 'Forged: unsigned, another key, another amount'),
    requirements: ['payment.notifyTrade.signature-verifies', 'payment.notifyTrade.request.sign.required'],
  },
  ofIntegrators('E10', '退款通知用了支付通知的解析', 'A refund notification read as one of a payment'),
  {
    ...ofIntegrators('E11', '通知完全丢失', 'Never heard at all'),
    requirements: ['payment.notifyTrade.sent-to-the-notify-url'],
  },
  {
    id: 'E12',
    roles: ['gateway'],
    mode: {
      zh: 'notifyUrl 带端口、查询串、内网地址',
      en: 'A notifyUrl with a port, a query, an internal address',
    },
    requirements: ['payment.notifyTrade.sent-to-the-notify-url'],
    scenarios: told,
  },
];
