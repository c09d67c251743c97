import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement } from '../judging/judge-requirement.ts';
import { failed, passed } from '../judging/verdict.ts';

/** 0 traded, 1 failed (document 003, row txnStatus). */
const traded = '0';

const judges = [
  judgeRequirement('card.pay.txn-status-agrees-with-success', ({ isSuccess, content }) => {
    const { txnStatus } = content;
    if (txnStatus === undefined || isSuccess === undefined) return undefined;
    return isSuccess === (txnStatus === traded)
      ? passed
      : failed(
          { zh: `success 为 ${isSuccess} 时与之一致`, en: `what agrees with success ${isSuccess}` },
          sameText(String(txnStatus)),
          'response/content/txnStatus',
        );
  }),
];

/** The answer of a card payment says in one way whether it traded. */
export const cardPaymentAnswerAgrees: Check = {
  id: 'card-payment-answer-agrees',
  title: { zh: '单卡消费应答前后一致', en: 'The answer of a card payment agrees with itself' },
  appliesTo: hasAnswersOf('card.pay'),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [paid({ txnStatus: '0' }), paid({ txnStatus: '1' }, { success: false, errorCode: 'X' })],
    fails: [paid({ txnStatus: '1' }), paid({ txnStatus: '0' }, { success: false, errorCode: 'X' })],
  },
};

function paid(content: JsonObject, changes: JsonObject = {}): Story {
  return exampleStory([
    { operation: 'card.pay', answer: exampleAnswer({ content: JSON.stringify(content), ...changes }) },
  ]);
}
