import type { Check } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { judgeEcho } from '../judging/judge-echo.ts';
import { hasAnswers } from '../judging/judge-rule.ts';

/** An answer to a request signed as documented names its signType, or none; what a refusal of another one names is open. */
export const signTypeIsEchoed: Check = {
  id: 'sign-type-is-echoed',
  title: { zh: '应答的 signType 与请求相同', en: 'The answer carries the signType of its request' },
  appliesTo: hasAnswers,
  judge: judgeEcho('envelope.sign-type-echoed', 'signType', { optional: true, only: 'sha256' }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{}, { answer: exampleAnswer({ signType: undefined }) }])],
    fails: [exampleStory([{ answer: exampleAnswer({ signType: 'another' }) }])],
  },
};
