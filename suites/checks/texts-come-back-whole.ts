import { readPath } from '../../contracts/read-path.ts';
import { echoedTexts } from '../../contracts/rules/length.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleRequest, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

const sent = exampleRequest({ content: { outTradeNo: '20250301run0000000000001' } });
const answering = (outTradeNo: string) =>
  exampleStory([{ request: sent, answer: exampleAnswer({ content: { outTradeNo } }) }]);

/** A text that the answer sends back was not cut short on the way into the gateway. */
export const textsComeBackWhole: Check = {
  id: 'texts-come-back-whole',
  title: { zh: '带回的文本没有被截断', en: 'Texts come back whole' },
  appliesTo: hasAnswers,
  judge: judgeRule('length.nothing-cut-short', (exchange, operation) => {
    const answer = answerOf(exchange);
    if (answer?.form !== 'envelope') return undefined;
    const [request, message] = [requestOf(exchange), answer.message];
    const verdicts = echoedTexts(operation).flatMap((path) => judgeText(request, message, path));
    return verdicts.find(({ outcome }) => outcome === 'failed') ?? verdicts[0];
  }),
  examples: {
    passes: [answering('20250301run0000000000001')],
    fails: [answering('20250301run00000000000'), answering('2')],
  },
};

/** The texts of lists cannot be told apart by their place; another text than the one sent is no part of it. */
function judgeText(request: unknown, message: unknown, path: string): readonly Verdict[] {
  const [given, ...others] = readPath(request, path).map(({ value }) => value);
  const [found, ...more] = readPath(message, path);
  if (typeof given !== 'string' || typeof found?.value !== 'string' || others.length + more.length > 0)
    return [];
  if (found.value === given) return [passed];
  const isPart = found.value !== '' && given.startsWith(found.value);
  return isPart ? [failed(sameText(given), sameText(found.value), `response${found.pointer}`)] : [];
}
