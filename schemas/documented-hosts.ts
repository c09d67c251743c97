import type { Provenance } from './evidence.ts';
import type { Text } from './text.ts';

/** A test address that a page prints. */
export interface DocumentedHost {
  readonly url: string;
  readonly title: Text;
  readonly source: Provenance;
}

const book = '000_4546fca95cc36ad4.txt';

/** The documented test address of each system. Production addresses are printed nowhere. */
const hosts: Readonly<Record<string, DocumentedHost>> = {
  paas: {
    url: 'https://uat-paas-gateway.e-buychina.com',
    title: { zh: 'PaaS 网关联调环境', en: 'PaaS gateway, test' },
    source: { document: book, line: 89, page: 'https://book.e-buy.com/books/e-buy-paas/page/57aee' },
  },
  payment: {
    url: 'https://pay2test.e-pointchina.com/pay3_test',
    title: { zh: '线上支付测试环境', en: 'Online payment, test' },
    source: { document: book, line: 347 },
  },
  cashier: {
    url: 'https://uat-paas-app-cashier.e-buy.com',
    title: { zh: '收银插件测试环境', en: 'Cashier plugin, test' },
    source: { document: book, line: 383 },
  },
  legacy: {
    url: 'https://uat-paas-gateway.e-buy.com',
    title: { zh: '旧支付测试环境', en: 'Legacy payment, test' },
    source: { document: book, line: 444 },
  },
  posp: {
    url: 'https://ebuywebposp-test.e-buychina.com',
    title: { zh: 'POSP 测试环境', en: 'POSP, test' },
    source: { document: '001_e5659539898930d8.txt', line: 11 },
  },
  b2b: {
    url: 'https://dev-starbucks-gateway.e-buy.com',
    title: {
      zh: '星巴克 B2B 开发环境（主机名由残片复原）',
      en: 'Starbucks B2B, development (host restored from fragments)',
    },
    source: { document: '004_dcc04795f8527e2f.txt', line: 11 },
  },
};

const sharedHost = ['member', 'wallet', 'card', 'order'];

/** Returns the documented test address of a system; member, wallet, card and order share the PaaS gateway. */
export function documentedHost(system: string): DocumentedHost | undefined {
  return hosts[sharedHost.includes(system) ? 'paas' : system];
}

/** Returns every documented test address. */
export function documentedHosts(): readonly DocumentedHost[] {
  return Object.values(hosts);
}
