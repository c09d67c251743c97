import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Activation } from '../world/rows.ts';
import type { Behaviours, Call } from './call.ts';
import { readNumber, readText } from './read-content.ts';

/** The Starbucks B2B interface; source: document 004, new version (wallet-posp.md 5.3). */
export const b2bBehaviours: Behaviours = {
  'b2b.activeByPartNo': { serve: serveActivation },
};

const statusNames = { 100: 'SUCCESS', 80: '处理中', 81: '处理完成' } as const;

function serveActivation(call: Call): JsonObject {
  const { content, world, now } = call;
  const partnerOrderId = readText(content, 'partnerOrderId') ?? '';
  if (partnerOrderId === '') throw new Refused('parameter', 'partnerOrderId');
  const earlier = world.tables.activations.get(partnerOrderId);
  // A repeated order number asks for progress, whatever range comes with it.
  if (earlier !== undefined) return answer(earlier, isFinished(earlier, now) ? 81 : 80);
  assertRange(content);
  assertPrices(content);
  const activation = { partnerOrderId, createdAt: now };
  world.tables.activations.set(partnerOrderId, activation);
  return answer(activation, 100);
}

function isFinished(activation: Activation, now: number): boolean {
  return now >= activation.createdAt + proposals.b2bProcessingMs.value;
}

function answer(activation: Activation, statusCode: keyof typeof statusNames): JsonObject {
  const createTime = shanghaiDateTime(activation.createdAt);
  return { ver: 2, statusCode, message: statusNames[statusCode], createTime };
}

function assertRange(content: JsonObject): void {
  const [start, end] = [readText(content, 'startCardSe'), readText(content, 'endCardSe')];
  if (start !== undefined && end !== undefined && Number(start) > Number(end)) {
    throw new Refused('parameter', 'endCardSe');
  }
}

function assertPrices(content: JsonObject): void {
  const [selling, cost] = [readNumber(content, 'sellingPrice'), readNumber(content, 'costPrice')];
  if (selling !== undefined && cost !== undefined && cost > selling)
    throw new Refused('parameter', 'costPrice');
}
