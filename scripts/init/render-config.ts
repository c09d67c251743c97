import { documentedHost } from '../../schemas/documented-hosts.ts';
import { baseUrlKeys } from '../config/config-schema.ts';
import type { InitAnswers } from './init-answers.ts';

/** Returns a configuration in YAML with a comment for every setting, in English and Chinese. No secret is in it. */
export function renderConfig(answers: InitAnswers): string {
  const { target, appId, secretEnv } = answers;
  return `# Configuration of ebuy-kit. Every setting: npx ebuy-kit doctor --target ${target}
# ebuy-kit 的配置。检查全部设置：npx ebuy-kit doctor --target ${target}

targets:
  ${target}:
    kind: uat
${renderAddresses(answers)}
    # Assigned by e-Buy. 由易百分配。
    appId: ${JSON.stringify(appId)}
    # The NAME of the environment variable with the signing secret; no file holds the secret itself.
    # 存放签名密钥的环境变量的名字；密钥本身不写进任何文件。
    secretEnv: ${secretEnv}

    # Rails: what this kit may do there, whatever a suite asks for. Amounts in yuan, in quotes, two decimals.
    # 限制：无论检验需要什么，都不会超出。金额以元计，加引号，两位小数。
    # readOnly: true
    ceilings:
      amountPerCall: "1.00"
      amountPerRun: "100.00"
    # Requests per second, and most requests of a run. 每秒请求数；一次运行最多请求数。
    rate: 5
    # budget: 5000

    # What requests are made of. What is missing never turns green: the report says "cannot tell" and names it.
    # 请求所需的测试数据；缺少的项在报告中记为“无法判定”并写明名称。
    # "env:NAME" reads a value from the environment. "env:NAME" 表示取自环境变量。
    data:
${renderData()}

    # Where notifications arrive, and how the gateway reaches it. 接收通知的端口，以及网关访问它的地址。
    # listener: { port: 4020, publicUrl: "https://notify.example.com" }

    # Interfaces of which this kit only has a proposal, once e-Buy has confirmed them; no other proposal is sent.
    # 经易百确认属实的提案接口；其余提案不会发送。
    # confirmed:
    #   wallet.revokeGift: { path: /paas/micro/voucherwallet/revokeGift, action: revokeGift, fields: [giftId, memberId] }
`;
}

function renderAddresses({ baseUrl }: InitAnswers): string {
  const documented = baseUrlKeys.map((key) => `    #   ${key}: ${documentedHost(key)?.url ?? ''}`);
  if (baseUrl === undefined) {
    return `    # The documented test hosts; an address of your own below goes before them.
    # 文档印出的联调地址；需要时在下面改写其中几个。
    preset: documented-test-hosts
    # baseUrls:
${documented.join('\n')}`;
  }
  const { hostname } = new URL(baseUrl);
  const own = baseUrlKeys.map((key) => `      ${key}: ${JSON.stringify(baseUrl.replace(/\/+$/, ''))}`);
  return `    # Where each system is; leave out those you do not use. 各系统的地址；用不到的不写。
    baseUrls:
${own.join('\n')}
    # The only hosts requests may go to. Run with --confirm-target NAME to say that they are not production.
    # 只允许访问这些主机；以 --confirm-target 目标名 确认它们不是生产环境。
    hosts: [${JSON.stringify(hostname)}]`;
}

function renderData(): string {
  const rows: readonly (readonly [setting: string, comment: string])[] = [
    ['useScene: "0001"', ''],
    ['tenancyId: "1"', ''],
    ['merchantId: 1', ''],
    ['brandId: "1"', ''],
    ['companyId: "1"', ''],
    ['tid: "00000001"', ''],
    ['shopNo: "0001"', ''],
    ['onlineTid: "00000002"', ''],
    ['payWay: alipay', ''],
    ['currency: CNY', ''],
    ['cards: [{ cardNo: "9…", secret: "env:TEST_CARD_PIN", balance: "100.00" }]', 'cash cards 现金卡'],
    ['coupons: [{ code: "8…" }]', 'vouchers of the wallet 卡包中的券'],
    ['ecoupons: [{ code: "7…" }]', 'e-coupons for POSP 电子券'],
    ['members: [{ memberId: "…", phoneNumber: "env:TEST_PHONE" }]', 'members 会员'],
  ];
  return ['      {}', ...rows.map(([row, comment]) => `      # ${row}${comment && `   # ${comment}`}`)].join(
    '\n',
  );
}

/** Returns what is to be set in the environment, with nothing filled in. */
export function renderEnvExample({ secretEnv }: InitAnswers): string {
  return `# Copy to .env, fill in, and keep it out of version control. 复制为 .env 后填写，不要提交到版本库。
# The signing secret that e-Buy assigned to the appId. 易百为 appId 分配的签名密钥。
${secretEnv}=
# What the configuration names with "env:…". 配置中以 "env:…" 引用的值。
# TEST_CARD_PIN=
# TEST_PHONE=
`;
}
