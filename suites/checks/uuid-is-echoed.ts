import type { Check } from '../check.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { judgeEcho } from '../judging/judge-echo.ts';
import { hasAnswers } from '../judging/judge-rule.ts';

/** The answer carries the uuid of its request, also where it rejects it. */
export const uuidIsEchoed: Check = {
  id: 'uuid-is-echoed',
  title: { zh: '应答的 uuid 与请求相同', en: 'The answer carries the uuid of its request' },
  appliesTo: hasAnswers,
  judge: judgeEcho('envelope.uuid-echoed', 'uuid'),
  examples: {
    passes: [
      exampleStory([{}]),
      exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }]),
    ],
    fails: [
      exampleStory([{ answer: exampleAnswer({ uuid: 'another' }) }]),
      exampleStory([{ answer: exampleAnswer({ uuid: null }) }]),
    ],
  },
};
