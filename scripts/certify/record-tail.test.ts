import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tailRecord } from './record-tail.ts';

const line = (value: object) => `${JSON.stringify(value)}\n`;

it('counts lines as they are appended, and a line written in two halves once', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'ebuy-tail-')), 'record.jsonl');
  writeFileSync(path, line({ kind: 'header' }));
  const tail = tailRecord(path);
  expect(tail.read()).toMatchObject({ stories: 0 });

  const title = { zh: '订单', en: 'order' };
  const story = line({ kind: 'story', title });
  const middle = Buffer.from(story).indexOf('单') + 1; // inside a character
  appendFileSync(path, line({ kind: 'exchange' }));
  appendFileSync(path, Buffer.from(story).subarray(0, middle));
  expect(tail.read()).toMatchObject({ stories: 0, exchanges: 1 });
  appendFileSync(path, Buffer.from(story).subarray(middle));
  appendFileSync(
    path,
    line({ kind: 'finding', outcome: 'failed' }) + line({ kind: 'finding', outcome: 'passed' }),
  );
  expect(tail.read()).toEqual({ stories: 1, exchanges: 1, findings: 2, failed: 1, running: title });
  tail.close();
});
