import type { Operation } from '../../contracts/operation.ts';
import type { PropertySchema } from '../../schemas/operation-schema.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The answer carries only documented fields; objects whose fields the documents do not list are left alone. */
export const answerHasNoOtherFields: Check = {
  id: 'answer-has-no-other-fields',
  title: { zh: '应答没有文档之外的字段', en: 'The answer has no undocumented fields' },
  appliesTo: hasAnswers,
  judge: judgeRule('undocumented.answer-has-no-other-fields', (exchange, operation) => {
    const answer = answerOf(exchange);
    return answer?.form === 'envelope' ? judgeFields(answer.message, operation) : undefined;
  }),
  examples: {
    passes: [
      exampleStory([{}]),
      exampleStory([{ answer: exampleAnswer({ content: { channelParams: { any: 1 } } }) }]),
    ],
    fails: [
      exampleStory([{ answer: exampleAnswer({ traceId: 't1' }) }]),
      exampleStory([{ answer: exampleAnswer({ content: { cardPaid: { useList: [{ cardNo: '1' }] } } }) }]),
    ],
  },
};

function judgeFields(message: unknown, operation: Operation): Verdict {
  const paths = [...new Set(undocumented(message, operation.schema.$defs.response, ''))];
  if (paths.length === 0) return passed;
  return failed(
    { zh: '只有文档列出的字段', en: 'only fields that the documents list' },
    sameText(paths.join(', ')),
    'response',
  );
}

function undocumented(value: unknown, schema: PropertySchema | undefined, path: string): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((element) => undocumented(element, schema?.items, `${path}[]`));
  if (typeof value !== 'object' || value === null || !schema?.properties) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const known = schema.properties?.[name];
    return known ? undocumented(member, known, at) : [at];
  });
}
