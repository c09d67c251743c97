import type { Check, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { casePairOf, judgeRequirements } from '../judging/judge-case.ts';
import { describeReception, type Reception, receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const rule = 'signature.valid-request-accepted';
const signedAsDocumented = { expectation: { kind: 'accepted' as const }, requirements: [rule] };

/** What gateways say of a signature they do not accept. */
const signatureWords = /sign|签名|验签/i;

/** A request signed as documented is not refused for its signature; refused for anything else, it shows nothing. */
export const validSignatureIsAccepted: Check = {
  id: 'valid-signature-is-accepted',
  title: { zh: '按文档签名的请求不因签名被拒绝', en: 'A documented signature is accepted' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const subject = casePairOf(story)?.subject;
    if (!subject) return [];
    const verdict = judgeReception(receptionOf(subject));
    return judgeRequirements(story, [subject], (requirement) => (requirement === rule ? verdict : undefined));
  },
  examples: {
    passes: [exampleStory([{}], signedAsDocumented)],
    fails: [
      exampleStory([{ answer: exampleRefusal('MICRO_CASHCARD_SIGN_ERROR') }], signedAsDocumented),
      exampleStory(
        [{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER', { errorMessage: '签名验证失败' }) }],
        signedAsDocumented,
      ),
    ],
  },
};

function judgeReception(reception: Reception): Verdict {
  if (reception.kind === 'accepted') return passed;
  const said = describeReception(reception);
  return reception.kind === 'rejected' && signatureWords.test(`${reception.code} ${reception.message}`)
    ? failed({ zh: '已接受', en: 'accepted' }, said)
    : cantTell(said);
}
