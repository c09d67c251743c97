import type { Check } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { judgeEcho } from '../judging/judge-echo.ts';
import { hasAnswers } from '../judging/judge-rule.ts';

/** An answer that names a signType names the one of its request; the documents let it name none. */
export const signTypeIsEchoed: Check = {
  id: 'sign-type-is-echoed',
  title: { zh: '应答的 signType 与请求相同', en: 'The answer carries the signType of its request' },
  appliesTo: hasAnswers,
  judge: judgeEcho('envelope.sign-type-echoed', 'signType', { optional: true }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{}, { answer: exampleAnswer({ signType: undefined }) }])],
    fails: [exampleStory([{ answer: exampleAnswer({ signType: 'another' }) }])],
  },
};
