import type { JsonObject } from '../../../../contracts/envelopes/envelope.ts';
import type { Story } from '../../../check.ts';
import { type ExampleExchange, exampleStory } from '../../../judging/example-story.ts';

/** Story id of the scenario these checks belong to. */
export const storyId = 'scenario:posp/pre-verify-an-ecoupon';

/** Returns an accepted pre-verification; `changes` replace members of its answer. */
export function preVerified(step: string, changes: JsonObject = {}): ExampleExchange {
  const answer = {
    traceNo: '20250301run0000000000001',
    orderNo: '191990113248',
    transDate: '20250301120000',
    returnCode: '00',
    returnDesc: '请求成功',
    remainTimes: 3,
    lockTime: '300',
    afterLock: '1',
    ...changes,
  };
  return { step, operation: 'posp.ecouponPreVerify', request: { qrcode: '1001' }, answer };
}

/** Returns a refused pre-verification. */
export function refused(step: string): ExampleExchange {
  return preVerified(step, { returnCode: 'P04', returnDesc: '流水号已使用' });
}

/** Returns the scenario's story with these steps. */
export function told(...steps: readonly ExampleExchange[]): Story {
  return exampleStory(steps, { id: storyId, form: 'scenario', system: 'posp' });
}
