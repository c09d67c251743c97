import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleAnswer, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement } from '../judging/judge-requirement.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

/** What the rows of an answered list have to be, told from the answer and its request. */
interface ListLaw {
  readonly requirement: RequirementId;
  /** Returns the rows' values that decide, and what of them is wrong; undefined where the answer has no such list. */
  readonly judge: (request: JsonObject, answer: JsonObject) => Verdict | undefined;
}

const cardAndVoucher = ['cardList', 'voucherList'];

const laws: readonly ListLaw[] = [
  inOrder('card.queryTransactions.newest-first', 'txnList[].txnTime', 'descending'),
  inOrder('cashier.getPayChannels.channels-in-order-of-sort', 'channelList[].sort', 'ascending'),
  atMost('wallet.getCardVoucherList.page-size-limits-rows', cardAndVoucher),
  atMost('wallet.getGiftRecords.page-size-limits-records', ['giftList']),
  ofMember('wallet.getCardVoucherList.rows-belong-to-the-member', cardAndVoucher),
  ofMember('member.getMemberAssets.assets-belong-to-the-member', ['cardVoucherList']),
  {
    requirement: 'wallet.getCardVoucherList.cards-are-cashcards',
    judge: (_request, answer) =>
      weightiest([
        everyIs(answer, 'cardList[].productType', ['Cashcard']),
        everyIs(answer, 'voucherList[].productType', ['Voucher']),
      ]),
  },
  {
    requirement: 'wallet.receiveVoucher.quantity-defaults-to-one',
    judge: ({ quantity }, answer) => {
      const rows = cardAndVoucher.flatMap((list) => readPath(answer, `${list}[]`));
      return quantity === undefined && rows.length > 0 ? judgeCount(rows.length, 1) : undefined;
    },
  },
  {
    requirement: 'wallet.activeVoucher.voucher-code-answered',
    judge: ({ voucherCode }, answer) => {
      const codes = cardAndVoucher.flatMap((list) => readPath(answer, `${list}[].voucherCode`));
      if (typeof voucherCode !== 'string' || codes.length === 0) return undefined;
      if (codes.some(({ value }) => value === voucherCode)) return passed;
      return failed(sameText(voucherCode), sameText(codes.map(({ value }) => String(value)).join(', ')));
    },
  },
  {
    requirement: 'wallet.getVoucherSourceName.only-sources-asked-for',
    judge: ({ voucherSourceList: asked }, answer) =>
      Array.isArray(asked) && asked.length > 0
        ? everyIs(answer, 'voucherSourceNameList[].voucherSource', asked)
        : undefined,
  },
];

const judges = laws.map(({ requirement, judge }) =>
  judgeRequirement(requirement, ({ exchange, isSuccess, content }) => {
    if (isSuccess !== true) return undefined;
    const { content: asked } = requestOf(exchange);
    return judge(isObject(asked) ? asked : {}, content);
  }),
);

/** A list holds what was asked for, no more rows than asked for, in the order that is stated. */
export const listsAreAsAsked: Check = {
  id: 'lists-are-as-asked',
  title: { zh: '列表的内容、条数和顺序与所查一致', en: 'Lists hold what was asked for, in the stated order' },
  appliesTo: hasAnswersOf(...new Set(laws.map(({ requirement }) => requirement.split('.', 2).join('.')))),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [
      listed('card.queryTransactions', {}, { txnList: times('20250302120000', '20250301120000') }),
      listed('wallet.getCardVoucherList', { pageSize: 2, memberId: 'm1' }, wallet('m1', 'Cashcard')),
      listed('wallet.getVoucherSourceName', { voucherSourceList: ['a'] }, sources('a')),
      listed('wallet.receiveVoucher', {}, { voucherList: [{}] }),
      listed('wallet.activeVoucher', { voucherCode: 'v1' }, { voucherList: [{ voucherCode: 'v1' }] }),
    ],
    fails: [
      listed('card.queryTransactions', {}, { txnList: times('20250301120000', '20250302120000') }),
      listed('cashier.getPayChannels', {}, { channelList: [{ sort: 2 }, { sort: 1 }] }),
      listed('wallet.getCardVoucherList', { pageSize: 1 }, { cardList: [{}], voucherList: [{}] }),
      listed('wallet.getCardVoucherList', { memberId: 'm2' }, wallet('m1', 'Cashcard')),
      listed('wallet.getCardVoucherList', {}, wallet('m1', 'Voucher')),
      listed('wallet.getVoucherSourceName', { voucherSourceList: ['a'] }, sources('a', 'b')),
      listed('wallet.receiveVoucher', {}, { voucherList: [{}, {}] }),
      listed('wallet.activeVoucher', { voucherCode: 'v1' }, { voucherList: [{ voucherCode: 'v2' }] }),
    ],
  },
};

function inOrder(requirement: RequirementId, path: string, order: 'ascending' | 'descending'): ListLaw {
  const wanted: Text =
    order === 'ascending' ? { zh: '升序', en: 'ascending order' } : { zh: '降序', en: 'descending order' };
  const isAfter = (left: unknown, right: unknown) =>
    typeof left === 'number' && typeof right === 'number' ? left > right : String(left) > String(right);
  return {
    requirement,
    judge: (_request, answer) => {
      const found = readPath(answer, path);
      if (found.length < 2) return undefined;
      const wrong = found.find(({ value }, at) => {
        const next = found[at + 1];
        if (next === undefined) return false;
        return order === 'ascending' ? isAfter(value, next.value) : isAfter(next.value, value);
      });
      if (!wrong) return passed;
      const values = found.map(({ value }) => String(value)).join(', ');
      return failed(wanted, sameText(values), `response/content${wrong.pointer}`);
    },
  };
}

function atMost(requirement: RequirementId, lists: readonly string[]): ListLaw {
  return {
    requirement,
    judge: ({ pageSize }, answer) => {
      const rows = lists.flatMap((list) => readPath(answer, `${list}[]`));
      if (typeof pageSize !== 'number' || rows.length === 0) return undefined;
      return judgeCount(rows.length, pageSize);
    },
  };
}

function judgeCount(rows: number, most: number): Verdict {
  if (rows <= most) return passed;
  const expected = { zh: `至多 ${most} 条`, en: `at most ${most}` };
  return failed(expected, { zh: `${rows} 条`, en: String(rows) }, 'response/content');
}

function ofMember(requirement: RequirementId, lists: readonly string[]): ListLaw {
  return {
    requirement,
    judge: ({ memberId }, answer) => {
      if (typeof memberId !== 'string') return undefined;
      return weightiest(lists.map((list) => everyIs(answer, `${list}[].memberId`, [memberId])));
    },
  };
}

/** Undefined where there is no such value. */
function everyIs(answer: JsonObject, path: string, allowed: readonly unknown[]): Verdict | undefined {
  const found = readPath(answer, path);
  if (found.length === 0) return undefined;
  const other = found.find(({ value }) => !allowed.includes(value));
  if (!other) return passed;
  return failed(
    sameText(allowed.join(', ')),
    sameText(String(other.value)),
    `response/content${other.pointer}`,
  );
}

function weightiest(verdicts: readonly (Verdict | undefined)[]): Verdict | undefined {
  const told = verdicts.filter((verdict) => verdict !== undefined);
  return told.find(({ outcome }) => outcome === 'failed') ?? told[0];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(operation: string, asked: JsonObject, content: JsonObject): Story {
  const request = exampleRequest({ content: asked });
  return exampleStory([{ operation, request, answer: exampleAnswer({ content }) }]);
}

function times(...txnTimes: readonly string[]): readonly JsonObject[] {
  return txnTimes.map((txnTime) => ({ txnTime }));
}

function wallet(memberId: string, productType: string): JsonObject {
  return { cardList: [{ memberId, productType }], voucherList: [{ memberId, productType: 'Voucher' }] };
}

function sources(...names: readonly string[]): JsonObject {
  return { voucherSourceNameList: names.map((voucherSource) => ({ voucherSource })) };
}
