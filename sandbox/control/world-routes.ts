import { renderYuan } from '../../contracts/money.ts';
import type { Sandbox } from '../sandbox.ts';
import { readText } from '../systems/read-content.ts';
import { brokenLaws } from '../world/laws.ts';
import { accounts, balanceOf } from '../world/ledger.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';
import { renderTradeState } from './render-trade-state.ts';

/** Shows the world and takes it back to an earlier state. */
export const worldRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/state',
    title: {
      zh: '查看世界:卡、订单、账目与行数',
      en: 'Look at the world: cards, orders, books and row counts',
    },
    run: (sandbox) => ok(stateOf(sandbox)),
  },
  {
    method: 'GET',
    path: '/data',
    title: {
      zh: '测试数据,与目标配置的 data 相同',
      en: "Test data, as under data in a target's configuration",
    },
    run: ({ app, data }) => ok({ appId: app.appId, data }),
  },
  {
    method: 'POST',
    path: '/reset',
    title: { zh: '回到启动时的状态', en: 'Go back to the state of the start' },
    run: (sandbox) => {
      sandbox.reset();
      return ok(stateOf(sandbox));
    },
  },
  {
    method: 'GET',
    path: '/snapshot',
    title: { zh: '列出快照', en: 'List the snapshots' },
    run: (sandbox) => ok({ snapshots: sandbox.snapshotIds() }),
  },
  {
    method: 'POST',
    path: '/snapshot',
    title: { zh: '保存快照', en: 'Take a snapshot' },
    run: (sandbox) => ok({ snapshot: sandbox.takeSnapshot() }),
  },
  {
    method: 'POST',
    path: '/restore',
    title: { zh: '恢复快照:snapshot 为编号', en: 'Restore a snapshot: snapshot is its id' },
    run: (sandbox, body): ControlAnswer => {
      const isRestored = sandbox.restore(readText(body, 'snapshot') ?? '');
      return isRestored ? ok(stateOf(sandbox)) : wrong('there is no such snapshot', 404);
    },
  },
  {
    method: 'GET',
    path: '/exchanges',
    title: { zh: '查看最近的报文', en: 'Look at the exchanges seen last' },
    run: (sandbox) => ok({ exchanges: sandbox.exchanges.list() }),
  },
];

/** Orders shown, the latest last. */
const shownTrades = 100;

function stateOf(sandbox: Sandbox) {
  const { world, app, seed, clock, faults } = sandbox;
  const { tables } = world;
  const cards = tables.cards.values().map(({ cardNo, status }) => ({
    cardNo,
    status,
    principal: renderYuan(balanceOf(world, accounts.principal(cardNo))),
    subsidy: renderYuan(balanceOf(world, accounts.subsidy(cardNo))),
  }));
  const trades = tables.trades.values().slice(-shownTrades);
  return {
    seed,
    appId: app.appId,
    clock: clock.read(),
    faults: faults.map(({ id }) => id),
    cards,
    trades: trades.map(renderTradeState),
    rows: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.size])),
    brokenLaws: brokenLaws(world),
  };
}
