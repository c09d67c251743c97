import { expect, it } from 'vitest';
import { fakeTerminal } from '../terminal.fixture.ts';
import { renderProgress, showProgress } from './progress.ts';
import type { Tally } from './record-tail.ts';

const none: Tally = { stories: 0, exchanges: 0, findings: 0, failed: 0, running: undefined };
const some: Tally = {
  stories: 30,
  exchanges: 90,
  findings: 200,
  failed: 2,
  running: { zh: '创建订单', en: 'place an order' },
};

it('says what is running, how many of how many, the rate, and the time left', () => {
  const moment = { planned: 120, elapsedMs: 3_000 };
  expect(renderProgress(some, { ...moment, lang: 'en' })).toMatchInlineSnapshot(
    `"30/120 stories · 90 calls · 30/s · 2 failed · about 9 s left · place an order"`,
  );
  expect(renderProgress(some, { ...moment, lang: 'zh' })).toMatchInlineSnapshot(
    `"30/120 个用例 · 90 次调用 · 每秒 30 次 · 2 处失败 · 约剩 9 秒 · 创建订单"`,
  );
  expect(renderProgress(some, { ...moment, lang: 'en', isOver: true })).toMatchInlineSnapshot(
    `"30/120 stories · 90 calls · 30/s · 2 failed · 3.0 s"`,
  );
  expect(renderProgress(some, { planned: 9_000, elapsedMs: 3_000, lang: 'en' })).toContain(
    'about 15 min left',
  );
  expect(renderProgress(some, { planned: 9_000, elapsedMs: 3_000, lang: 'zh' })).toContain('约剩 15 分钟');
  expect(renderProgress(none, { ...moment, lang: 'en', elapsedMs: 0 })).toMatchInlineSnapshot(
    `"0/120 stories · 0 calls · 0/s"`,
  );
});

function shown(parts: { isInteractive?: boolean; columns?: number; isQuiet?: boolean }): string {
  const terminal = fakeTerminal({
    isInteractive: parts.isInteractive ?? false,
    columns: parts.columns ?? 80,
  });
  let now = 0;
  const progress = showProgress({
    terminal,
    lang: 'zh',
    planned: 120,
    isQuiet: parts.isQuiet ?? false,
    now: () => now,
  });
  for (now = 0; now <= 6_000; now += 50) progress.show(some);
  progress.end(some);
  return terminal.written.err;
}

it('redraws one line on a terminal and never lets it wrap', () => {
  const lines = shown({ isInteractive: true, columns: 20 }).split('\r\u001b[2K').slice(1);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines[0]).toBe('30/120 个用例 · 90 ');
});

it('writes a plain line now and then where there is no terminal', () => {
  const lines = shown({}).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('\u001b');
});

it('is silent where it is asked to be', () => {
  expect(shown({ isInteractive: true, isQuiet: true })).toBe('');
});
