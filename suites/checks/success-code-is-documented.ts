import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { hasAnswers } from '../judging/judge-rule.ts';
import { operationOf } from '../judging/operation-of.ts';
import { failed, passed } from '../judging/verdict.ts';

const successCode = '00';

/** Where an error table lists 00 as success, an answer of success carries it. */
export const successCodeIsDocumented: Check = {
  id: 'success-code-is-documented',
  title: { zh: '成功应答的错误码为 00', en: 'A success answer carries code 00' },
  appliesTo: hasAnswers,
  judge: (story) =>
    gatherJudgements(
      story.exchanges.flatMap((exchange) => {
        const answer = answerOf(exchange);
        if (answer?.form !== 'envelope' || answer.isSuccess !== true) return [];
        const requirement = operationOf(exchange.operation)?.requirements.find(
          ({ errorCode }) => errorCode === successCode,
        );
        if (!requirement) return [];
        const verdict =
          answer.code === successCode
            ? passed
            : failed(sameText(successCode), sameText(JSON.stringify(answer.code)));
        const { operation, id } = exchange;
        return [{ requirement: requirement.id, operation, exchanges: [id], verdict }];
      }),
    ),
  examples: {
    passes: [exampleStory([{}])],
    fails: [exampleStory([{ answer: exampleAnswer({ errorCode: '' }) }])],
  },
};
