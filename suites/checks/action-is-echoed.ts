import type { Check } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { judgeEcho } from '../judging/judge-echo.ts';
import { hasAnswers } from '../judging/judge-rule.ts';

/** The answer names the action it answers. */
export const actionIsEchoed: Check = {
  id: 'action-is-echoed',
  title: { zh: '应答的 action 与请求相同', en: 'The answer carries the action of its request' },
  appliesTo: hasAnswers,
  judge: judgeEcho('envelope.action-echoed', 'action'),
  examples: {
    passes: [exampleStory([{}])],
    fails: [exampleStory([{ answer: exampleAnswer({ action: 'another' }) }])],
  },
};
