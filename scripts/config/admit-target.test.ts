import { describe, expect, it } from 'vitest';
import type { Target } from '../../contracts/target.ts';
import { documentedHosts } from '../../schemas/documented-hosts.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { admitTarget, standingOf } from './admit-target.ts';

const targetAt = (url: string, parts: Partial<Target> = {}): Target => ({
  name: 'partner',
  kind: 'uat',
  baseUrls: { paas: url },
  appId: '1',
  secret: 's',
  data: {},
  rails: { hosts: [new URL(url).hostname] },
  ...parts,
});

interface Answers {
  readonly confirmed?: string;
  /** What a person types; nobody is asked where it is absent. */
  readonly typed?: string;
}

async function admitted(target: Target, { confirmed, typed }: Answers = {}): Promise<string> {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return typed ?? '';
  };
  const terminal = fakeTerminal(typed === undefined ? {} : { ask });
  try {
    await admitTarget(target, { confirmed, lang: 'en', terminal });
    return asked.length > 0 ? 'admitted, asked' : 'admitted';
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    return error.code;
  }
}

describe('a target', () => {
  it.each([
    ...documentedHosts().map(({ url }) => url),
    'http://127.0.0.1:4010',
    'http://localhost:1',
    'http://[::1]:1/path',
  ])('at %s needs no confirmation', async (url) => {
    expect(await admitted(targetAt(url))).toBe('admitted');
  });

  it.each([
    'https://paas-gateway.e-buychina.com',
    'https://gateway.e-buy.com',
    'https://uat-paas-gateway.e-buychina.com.evil.example',
    'https://evil-uat-paas-gateway.e-buychina.com',
    'https://x.uat-paas-gateway.e-buychina.com',
    'https://127.0.0.1.evil.example',
    'https://10.0.0.1',
    'http://0.0.0.0:80',
  ])('at %s counts as production', async (url) => {
    expect(await admitted(targetAt(url))).toBe('target-not-confirmed');
    expect(await admitted(targetAt(url), { confirmed: 'partner' })).toBe('admitted');
    expect(await admitted(targetAt(url), { confirmed: 'yes' })).toBe('target-not-confirmed');
  });

  it('is admitted once a person has typed its name, and only then', async () => {
    const target = targetAt('https://partner.example');
    expect(await admitted(target, { typed: 'partner\n' })).toBe('admitted, asked');
    expect(await admitted(target, { typed: 'y' })).toBe('target-not-confirmed');
    expect(await admitted(target, { typed: 'partner', confirmed: 'other' })).toBe('target-not-confirmed');
  });

  it('is refused where one of its hosts is not on its list, whatever is confirmed', async () => {
    const target = targetAt('https://partner.example', { rails: { hosts: ['other.example'] } });
    expect(await admitted(target, { confirmed: 'partner' })).toBe('host-not-listed');
  });

  it('is refused where a port is listed and another one is meant', async () => {
    const rails = { hosts: ['partner.example:8443'] };
    const at = (url: string) => admitted(targetAt(url, { rails }), { confirmed: 'partner' });
    expect(await at('https://partner.example:8443')).toBe('admitted');
    expect(await at('https://partner.example')).toBe('host-not-listed');
  });

  it('is refused as a sandbox at a documented test host', async () => {
    const [documented] = documentedHosts();
    expect(await admitted(targetAt(documented?.url ?? '', { kind: 'sandbox' }))).toBe('target-kind-wrong');
  });
});

it('tells hosts apart', () => {
  expect(standingOf(new URL('http://127.1.2.3'))).toBe('loopback');
  expect(standingOf(new URL('https://UAT-paas-gateway.e-buychina.com'))).toBe('documented');
  expect(standingOf(new URL('https://e-buychina.com'))).toBe('unknown');
});
