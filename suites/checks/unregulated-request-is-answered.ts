import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasOwnCheck } from '../judging/has-own-check.ts';
import { casePairOf, judgeRequirements } from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const leftOpen = {
  expectation: { kind: 'either' as const },
  requirements: ['envelope.unregulated-request-answered'],
};

/** What the documents leave open is accepted or refused, and in any case answered. */
export const unregulatedRequestIsAnswered: Check = {
  id: 'unregulated-request-is-answered',
  title: { zh: '文档没有规定的请求得到应答', en: 'What the documents leave open is answered' },
  appliesTo: ({ line }) => line.form === 'case' && line.expectation?.kind === 'either',
  judge: (story) => {
    const subject = casePairOf(story)?.subject;
    if (!subject) return [];
    return judgeRequirements(story, [subject], (requirement) =>
      hasOwnCheck(requirement) ? undefined : judgeAnswered(subject),
    );
  },
  examples: {
    passes: [
      exampleStory([{}], leftOpen),
      exampleStory([{ answer: exampleRefusal('ANY_CODE') }], leftOpen),
      exampleStory([{ answer: 'Unsupported Media Type', status: 415 }], leftOpen),
    ],
    fails: [
      exampleStory([{ answer: '<html>Whitelabel Error Page', status: 500 }], leftOpen),
      exampleStory([{ transport: { outcome: 'reset', phase: 'headers', detail: '' } }], leftOpen),
    ],
  },
};

/** A connection that broke is the gateway's doing only where it was there and read the request. */
const brokenByPeer: readonly string[] = ['reset', 'incomplete', 'protocol-error'];

/** A body this large may be turned away before it was read to its end, in bytes. */
const largeBody = 1_000_000;

function judgeAnswered(exchange: Exchange): Verdict {
  const { transport, request } = exchange;
  const reception = receptionOf(exchange);
  const said = describeReception(reception);
  if (transport) {
    const isTurnedAway = request.body.bytes > largeBody && transport.outcome === 'reset';
    if (isTurnedAway) return passed;
    return brokenByPeer.includes(transport.outcome) ? failed(answered, said) : cantTell(said);
  }
  if (reception.kind === 'busy') return cantTell(said);
  if (reception.kind !== 'unclear') return passed;
  // A message that can be read and says neither is judged by answer-is-an-envelope.
  return answerOf(exchange)?.form === 'envelope' ? cantTell(said) : failed(answered, said);
}

const answered = { zh: '已接受或已拒绝', en: 'accepted or rejected' };
