import type { Clock } from '../clock.ts';
import { seededIds } from '../ids.ts';
import type { EnvelopeKind, Operation } from '../operation.ts';
import type { Target } from '../target.ts';
import type { GatewayOptions } from './create-gateway.ts';
import type { Limits } from './send.ts';

/** 2026-11-22 05:23:16.943 in Shanghai. */
export const fixedClock: Clock = { now: () => 1795296196943 };

/** Signing secret of {@link targetAt}. */
export const sampleSecret = 'kit-sample-secret-51c0';

/** Returns an operation for tests of the gateway client; its schema is empty. */
export function operationOf(envelope: EnvelopeKind, baseUrl: Operation['baseUrl'] = 'legacy'): Operation {
  return {
    id: 'legacy.createTrade',
    system: 'legacy',
    baseUrl,
    envelope,
    answerContent: 'unknown',
    effect: 'changes',
    example: () => ({}),
    title: { zh: '统一下单', en: 'Place an order' },
    evidence: 'documented',
    method: 'POST',
    path: '/paas/micro/cashier/createTrade',
    action: 'createTrade',
    sources: [],
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'sample',
      title: 'sample',
      $comment: '',
      'x-evidence': 'documented',
      'x-operation': {
        id: 'legacy.createTrade',
        title: { zh: '统一下单', en: 'Place an order' },
        evidence: 'documented',
        method: 'POST',
        path: '/paas/micro/cashier/createTrade',
        action: 'createTrade',
        sources: [],
        cuts: [],
        notes: [],
      },
      'x-errors': [],
      'x-remarks': [],
      $defs: { request: {}, response: {} },
    },
    requirements: [],
  };
}

/** Returns a target whose systems all stand at one address. */
export function targetAt(address: string): Target {
  return {
    name: 'loopback',
    kind: 'sandbox',
    baseUrls: { legacy: address, posp: address, b2b: address, cashier: `${address}/plugin/` },
    appId: 'ebuykit01',
    secret: sampleSecret,
    data: { cards: [{ cardNo: '6666', secret: 'card-pin-2718' }] },
  };
}

/** Returns the options of a gateway client whose time stands still and whose ids repeat. */
export function optionsFor(address: string, limits: Partial<Limits> = {}): GatewayOptions {
  return { target: targetAt(address), clock: fixedClock, ids: seededIds(7, fixedClock, 'sample'), limits };
}
