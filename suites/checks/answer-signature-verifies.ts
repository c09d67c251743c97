import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

const mismatch = {
  outcome: 'mismatch',
  given: 'a'.repeat(64),
  computed: 'b'.repeat(64),
  base: 'action=createTrade&***',
  profiles: ['paas'],
} as const;

/** Where an answer carries a sign, it verified over the bytes received, under a documented rendering. */
export const answerSignatureVerifies: Check = {
  id: 'answer-signature-verifies',
  title: { zh: '应答签名验证通过', en: "The answer's signature verifies" },
  appliesTo: hasAnswers,
  judge: judgeRule('signature.response-verifies', (exchange) => {
    const signature = exchange.response?.signature;
    switch (signature?.outcome) {
      case 'verified':
        return passed;
      case 'mismatch':
        return failed(sameText(signature.computed), sameText(signature.given), 'response/sign');
      case 'unreadable':
        // An answer that is no message at all is judged by answer-is-an-envelope.
        return answerOf(exchange)?.form === 'envelope'
          ? failed(
              {
                zh: '一个 sign 字符串,第一层没有重复键',
                en: 'one text as sign, and no first-level key twice',
              },
              { zh: '签名无法读取', en: 'the signature cannot be read' },
              'response/sign',
            )
          : undefined;
      default:
        return undefined;
    }
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{}, { signature: { outcome: 'absent' } }])],
    fails: [
      exampleStory([{ signature: { ...mismatch, profiles: [...mismatch.profiles] } }]),
      exampleStory([{ signature: { outcome: 'unreadable' }, answer: exampleAnswer({ sign: 1 }) }]),
    ],
  },
};
