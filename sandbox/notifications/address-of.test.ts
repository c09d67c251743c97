import { describe, expect, it } from 'vitest';
import { addressOf } from './address-of.ts';

describe('addressOf', () => {
  it.each([
    'http://127.0.0.1:8080/notify?x=1',
    'https://127.9.9.9/notify',
    'http://localhost/notify',
    'http://[::1]:80/notify',
    // These are other writings of 127.0.0.1.
    'http://2130706433/notify',
    'http://0x7f.1/notify',
    'https://partner.example/notify',
  ])('takes %s', (url) => {
    expect(addressOf(url, ['partner.example'])?.pathname).toBe('/notify');
  });

  it.each([
    'ftp://127.0.0.1/notify',
    'file:///etc/passwd',
    'http://10.0.0.1/notify',
    'http://[::ffff:169.254.169.254]/',
    'http://127.0.0.1@evil.example/',
    'http://user@127.0.0.1/',
    'http://partner.example.evil/',
    'http://sub.partner.example/',
    '127.0.0.1/notify',
    '',
  ])('refuses %s', (url) => {
    expect(addressOf(url, ['partner.example'])).toBeUndefined();
  });
});
