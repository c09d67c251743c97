import type { Answer } from '../../contracts/envelopes/envelope.ts';
import { isDecodable } from '../../contracts/gateway/decoded-body.ts';
import type { EnvelopeKind } from '../../contracts/operation.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { receptionOf } from '../judging/reception.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Every answer, errors included, is the agreed JSON message. */
export const answerIsAnEnvelope: Check = {
  id: 'answer-is-an-envelope',
  title: { zh: '应答是约定的报文', en: 'Every answer is the agreed message' },
  appliesTo: hasAnswers,
  judge: judgeRule('envelope.answer-is-envelope', (exchange, operation) => {
    const answer = answerOf(exchange);
    if (!answer || receptionOf(exchange).kind === 'busy') return undefined;
    if (!isDecodable(exchange)) return failed(expected(operation.envelope), notDecodable);
    return judgeAnswer(answer, operation.envelope);
  }),
  examples: {
    passes: [
      exampleStory([{}]),
      exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }]),
    ],
    fails: [
      exampleStory([{ answer: '<html>error</html>', status: 500 }]),
      exampleStory([{ answer: '' }]),
      exampleStory([{ answer: exampleAnswer({ success: 'true' }) }]),
      exampleStory([{ answer: exampleAnswer({ errorCode: undefined }) }]),
      exampleStory([{ answerHeaders: { 'content-encoding': 'gzip' } }]),
    ],
  },
};

const notDecodable: Text = {
  zh: 'content-encoding 所述的编码无法解开',
  en: 'what content-encoding names cannot be undone',
};

const paasMembers = ['uuid', 'success', 'errorCode'] as const;

const members: Readonly<Record<EnvelopeKind, readonly string[]>> = {
  paas: paasMembers,
  'paas-unsigned': paasMembers,
  posp: ['returnCode'],
  b2b: ['statusCode'],
};

function judgeAnswer(answer: Answer, envelope: EnvelopeKind): Verdict {
  if (answer.form === 'unreadable')
    return failed(expected(envelope), sameText(`${answer.reason}: ${answer.excerpt}`));
  const missing = members[envelope].filter((name) => answer.message[name] === undefined);
  if (missing.length > 0) {
    return failed(expected(envelope), {
      zh: `缺少 ${missing.join('、')}`,
      en: `without ${missing.join(', ')}`,
    });
  }
  if (answer.isSuccess === undefined) {
    return failed(expected(envelope), {
      zh: '未说明成功还是失败',
      en: 'it says neither success nor failure',
    });
  }
  return passed;
}

function expected(envelope: EnvelopeKind): Text {
  const names = members[envelope];
  return { zh: `含 ${names.join('、')} 的 JSON 对象`, en: `a JSON object with ${names.join(', ')}` };
}
