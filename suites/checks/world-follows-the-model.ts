import type { Check, Judgement, Story } from '../check.ts';
import {
  type ExampleExchange,
  exampleAnswer,
  exampleRequest,
  exampleStory,
} from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { eventOf } from '../model/event.ts';
import { nothingKnown, type World } from '../model/fact.ts';
import { follow } from '../model/follow.ts';
import { silences } from '../model/silences.ts';

const cashCardNo = '6666940000000000000001';

/** Every step of a scenario leads where the documents say, as far as can be asked for; the model of the world is in `model/`. */
export const worldFollowsTheModel: Check = {
  id: 'world-follows-the-model',
  title: {
    zh: '每一步之后,可查询的余额与状态与模型一致',
    en: 'After every step, balances and states that can be queried agree with the model',
  },
  appliesTo: ({ line }) => line.form === 'scenario',
  judge: judgeWorld,
  examples: {
    passes: [told('98.80')],
    fails: [told('100.00')],
  },
};

function judgeWorld({ exchanges }: Story): readonly Judgement[] {
  let world: World = nothingKnown;
  const judgements: Judgement[] = [];
  for (const exchange of exchanges) {
    const followed = follow(world, eventOf(exchange));
    world = followed.world;
    judgements.push(...followed.judgements);
  }
  return gatherJudgements([...judgements, ...silences(world)]);
}

/** A card of 100.00 yuan pays 1.20, and an inquiry tells what is left. */
function told(left: string): Story {
  return exampleStory([inquiry('before', '100.00'), payment('1.20'), inquiry('after', left)], {
    id: 'scenario:card/example',
    form: 'scenario',
    system: 'card',
  });
}

function inquiry(step: string, cardBalance: string): ExampleExchange {
  return {
    step,
    operation: 'card.inquiryCardInfo',
    request: exampleRequest({ action: 'inquiryCardInfo', content: { cashCardNo } }),
    answer: exampleAnswer({
      action: 'inquiryCardInfo',
      content: { cardInfo: { cashCardNo, cardBalance, cardStatus: '1' } },
    }),
  };
}

function payment(txnAmount: string): ExampleExchange {
  return {
    step: 'pay',
    operation: 'card.pay',
    request: exampleRequest({
      action: 'pay',
      content: { cashCardNo, txnAmount, orgTxnNo: '20250301run0000000000001' },
    }),
    answer: exampleAnswer({ action: 'pay', content: JSON.stringify({ txnStatus: '0', txnAmt: txnAmount }) }),
  };
}
