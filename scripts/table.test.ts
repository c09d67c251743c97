import { expect, it } from 'vitest';
import { renderTable } from './table.ts';

it('sets Chinese characters two columns wide, and cells of several lines', () => {
  const rows = [
    ['legacy.createTrade', '统一下单（旧）'],
    ['two\nlines', 'é — 1'],
  ];
  expect(`\n${renderTable(['接口', 'title'], rows)}`).toMatchInlineSnapshot(`
    "
    ┌────────────────────┬────────────────┐
    │ 接口               │ title          │
    ├────────────────────┼────────────────┤
    │ legacy.createTrade │ 统一下单（旧） │
    │ two                │ é — 1          │
    │ lines              │                │
    └────────────────────┴────────────────┘"
  `);
});

it('without rows is its head', () => {
  expect(renderTable(['a'], []).split('\n')).toEqual(['┌───┐', '│ a │', '├───┤', '└───┘']);
});

it('sets ten thousand rows in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => [`request.field${index}`, '字段最多 50 个字符']);
  const started = performance.now();
  expect(renderTable(['requirement', 'statement'], rows).split('\n')).toHaveLength(10_004);
  expect(performance.now() - started).toBeLessThan(3000);
});
