import { describe, expect, it } from 'vitest';
import { encodings } from './encodings.ts';
import { createMask } from './mask.ts';

const secrets = ['dvus87w2bqqc597jnkcj6wehjgx3sn17', 'Pa"ss/Wörd &\\+%1', '13812345678'];

it('knows sixty encodings and more, each written in its own way', () => {
  expect(encodings.length).toBeGreaterThanOrEqual(60);
  const written = encodings.map(({ write }) => write(Buffer.from(secrets[1] ?? '')));
  expect(new Set(encodings.map(({ id }) => id)).size).toBe(encodings.length);
  // Lower case, for one, may leave a secret as it is; no encoding does so with all of them.
  expect(new Set(written).size).toBeGreaterThanOrEqual(60);
});

describe.each(secrets)('a mask for %s', (secret) => {
  const mask = createMask(secrets);

  it.each(encodings)('leaves nothing of it in a text that holds it as $id', ({ write }) => {
    const form = write(Buffer.from(secret));
    const masked = mask.text(`{"before":1,"it":"${form}","after":[2]}`);
    expect(masked).toContain('***');
    expect(masked).not.toContain(form);
    expect(masked.startsWith('{"before":1,"it":"')).toBe(true);
    // What is left of a form are the characters that its neighbours decide, and brackets.
    expect(masked.length).toBeLessThan('{"before":1,"it":"***","after":[2]}'.length + 12);
  });
});

it('leaves JSON that can be read, for numbers and for escapes', () => {
  const mask = createMask(secrets);
  const escaped = encodings
    .find(({ id }) => id === 'json-every-character')
    ?.write(Buffer.from(secrets[0] ?? ''));
  const body = Buffer.from(`{"phone":13812345678,"list":[13812345678, 2],"text":"${escaped}"}`);
  expect(JSON.parse(mask.body(body, []).value)).toEqual({ phone: '***', list: ['***', 2], text: '***' });
});

it('takes nothing for a secret that is none', () => {
  const mask = createMask(secrets);
  const innocent = JSON.stringify({
    uuid: '20251122-dvus87w2bqqc597jnkcj6wehjgx3sn18',
    phoneNumber: '13812345679',
    timestamp: 1795296196943,
    text: 'Pa"ss/Wörd',
  });
  expect(mask.text(innocent)).toBe(innocent);
});

it('costs little beside a request', () => {
  const mask = createMask(Array.from({ length: 10 }, (_, index) => `${secrets[0]}-${index}`));
  const body = Buffer.from(
    JSON.stringify({ rows: Array.from({ length: 40 }, (_, row) => ({ row, name: `券${row}` })) }),
  );
  const started = performance.now();
  for (let count = 0; count < 100; count += 1) mask.body(body, []);
  expect((performance.now() - started) / 100).toBeLessThan(2);
});
