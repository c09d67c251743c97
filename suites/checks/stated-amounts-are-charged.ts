import { readYuan, renderYuan } from '../../contracts/money.ts';
import { readPath } from '../../contracts/read-path.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleAnswer, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement, type ReadAnswer } from '../judging/judge-requirement.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

const operation = 'legacy.createTrade';

/** In a mixed payment the card is charged what the request states for it, whatever its share would come to. */
export const statedAmountsAreCharged: Check = {
  id: 'stated-amounts-are-charged',
  title: { zh: '填写了 amount 的支付方式按 amount 扣款', en: 'A method is charged the amount stated for it' },
  appliesTo: hasAnswersOf(operation),
  judge: judgeRequirement(`${operation}.mixed-stated-amount-replaces-computed`, judgeCard),
  examples: {
    passes: [paid([{ assetType: 'cashcard', amount: 0.01 }, { assetType: 'cash' }], '0.01')],
    fails: [paid([{ assetType: 'cashcard', amount: 0.01 }, { assetType: 'cash' }], '0.02')],
  },
};

function judgeCard({ exchange, isSuccess, content }: ReadAnswer): Verdict | undefined {
  const methods = readPath(requestOf(exchange), 'content.payMethod[]').map(({ value }) => value as Method);
  const cards = methods.filter(({ assetType }) => assetType === 'cashcard');
  const [card] = cards;
  const isMixed = methods.some(({ assetType }) => assetType === 'cash');
  const [given] = readPath(content, 'cardPaid.paidAmount');
  const [stated, charged] = [readYuan(card?.amount), readYuan(given?.value)];
  // Two cards share one sum in the answer.
  if (isSuccess !== true || !isMixed || cards.length !== 1 || !stated || !charged) return undefined;
  return charged.eq(stated)
    ? passed
    : failed(
        sameText(renderYuan(stated)),
        sameText(renderYuan(charged)),
        'response/content/cardPaid/paidAmount',
      );
}

interface Method {
  readonly assetType?: unknown;
  readonly amount?: unknown;
}

function paid(payMethod: readonly Readonly<Record<string, string | number>>[], paidAmount: string): Story {
  const request = exampleRequest({ content: { outTradeNo: '20250301a', payMethod } });
  return exampleStory([{ request, answer: exampleAnswer({ content: { cardPaid: { paidAmount } } }) }]);
}
