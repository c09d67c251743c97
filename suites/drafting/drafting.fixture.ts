import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { signedMessage } from '../../contracts/gateway/signed-message.ts';
import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { TestData } from '../../contracts/target.ts';
import type { RequestDraft } from '../case.ts';
import { storyIds } from '../story-ids.ts';

/** A target that provides everything. */
const data: TestData = {
  useScene: 'H5',
  tenancyId: '19',
  merchantId: 860_019,
  brandId: '663',
  companyId: '10086',
  tid: '54022101',
  shopNo: '99990',
  onlineTid: '99990001',
  payWay: 'WECHAT',
  currency: 'CNY',
  cards: [{ cardNo: '6666940000000000000001', secret: '123456', balance: '100.00' }],
  coupons: [{ code: '10032924391201980001', secret: '654321' }],
  ecoupons: [{ code: '10010605284819520001' }],
  members: [{ memberId: '00000000000000000000000000000001' }],
  reels: ['R156A001-0000001-0015', 'R156A001-0000016-0030'],
  cardRanges: [{ bin: '731018', start: '0000001', end: '9999999' }],
};

const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };

/** Returns what a story draws on; `without` leaves settings out. */
export function exampleGiven(without: readonly (keyof TestData)[] = []): Given {
  const ids = storyIds({ seed: 1, runId: 'test', clock, turns: new Map() }, 'case:test', 1);
  const kept = Object.entries(data).filter(([name]) => !(without as readonly string[]).includes(name));
  return { clock, ids, data: Object.fromEntries(kept) as TestData };
}

/** The secret every example request is signed with. */
export const exampleSecret = 'D6954F665B12A4318DF2DE43082858DE';

/** Returns the bytes of a request as the gateway client would send them. */
export function composedBytes(
  operation: Operation,
  { content, tamper, lang = 'zh_CN' }: RequestDraft,
): Uint8Array {
  const envelope = envelopeOf(operation.envelope);
  const context = {
    appId: 'ebuyde43082858d1',
    action: operation.action,
    uuid: '20250301-composedcomposedcomposedcompose0',
    timestamp: clock.now(),
    lang,
  };
  return signedMessage(envelope, envelope.compose(context, content), exampleSecret, tamper).body;
}

/** Returns a request as it is sent, parsed. */
export function composedRequest(operation: Operation, draft: RequestDraft): unknown {
  return JSON.parse(Buffer.from(composedBytes(operation, draft)).toString('utf8'));
}
