import { sourceAt } from '../source-at.ts';
import { defineRule, isCalled, isWrapped, type Rule } from './rule.ts';

/** What no request may bring about, whatever it holds. */
export const securityRules: readonly Rule[] = [
  defineRule({
    id: 'security.input-stays-data',
    family: 'security',
    force: 'implied',
    statement: {
      zh: '请求中的 SQL、脚本、模板等片段只是数据:不改变查询结果,不在应答中原样成为标记,也不使网关出错',
      en: 'Pieces of SQL, script or templates in a request are data: they change no result, come back as no markup, and do not break the gateway',
    },
    source: sourceAt('002', 40),
    appliesTo: isCalled,
    assumption: {
      zh: '文档没有列出允许的字符;本工具认为接受或拒绝这样的文本都可以,但不能使它生效',
      en: 'The documents list no allowed characters; the kit takes it that such a text may be accepted or refused, but never takes effect',
    },
  }),
  defineRule({
    id: 'security.no-internals-in-answers',
    family: 'security',
    force: 'implied',
    statement: {
      zh: '应答不暴露内部信息:没有堆栈、异常类名、SQL 语句或服务器路径',
      en: 'Answers give nothing internal away: no stack trace, exception class, SQL statement or path of the server',
    },
    source: sourceAt('002', 157),
    appliesTo: isCalled,
  }),
  defineRule({
    id: 'security.unknown-app-refused',
    family: 'security',
    force: 'implied',
    statement: { zh: '未分配的 appId 被拒绝', en: 'An appId that nobody was assigned is refused' },
    source: sourceAt('002', 24),
    appliesTo: (operation) => isCalled(operation) && isWrapped(operation),
  }),
  defineRule({
    id: 'security.other-tenant-sees-nothing',
    family: 'security',
    force: 'implied',
    statement: {
      zh: '另一租户的应用用自己的有效签名,读不到也动不了本租户的券、订单与会员',
      en: "An app of another tenant, validly signed with its own secret, neither reads nor moves this tenant's vouchers, orders and members",
    },
    source: sourceAt('000', 99),
    appliesTo: (operation) => isCalled(operation) && operation.envelope === 'paas',
  }),
];
