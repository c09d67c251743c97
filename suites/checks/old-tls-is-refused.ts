import { sameText } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { exampleStory } from '../judging/example-story.ts';
import { casePairOf, judgeRequirements } from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const rule = 'transport.old-tls-refused';
const about = { expectation: { kind: 'rejected' as const, codes: [] }, requirements: [rule] };

/** A handshake that offers a retired version of TLS alone does not succeed. */
export const oldTlsIsRefused: Check = {
  id: 'old-tls-is-refused',
  title: { zh: '拒绝 TLS 1.0 与 1.1', en: 'TLS 1.0 and 1.1 are refused' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const subject = casePairOf(story)?.subject;
    if (!subject) return [];
    return judgeRequirements(story, [subject], (requirement) =>
      requirement === rule ? judgeHandshake(subject) : undefined,
    );
  },
  examples: {
    passes: [exampleStory([{ transport: { outcome: 'tls-failure', phase: 'connect', detail: '' } }], about)],
    fails: [exampleStory([{}], about)],
  },
};

/** Said by a TLS library that was built without the old versions: then it was not the gateway that refused. */
const notOffered = /NO_PROTOCOLS_AVAILABLE|UNSUPPORTED_PROTOCOL_VERSION/i;

function judgeHandshake(exchange: Exchange): Verdict {
  const { transport, response } = exchange;
  if (response)
    return failed({ zh: '握手失败', en: 'a failed handshake' }, sameText(`HTTP ${response.status}`));
  const isRefused = transport?.outcome === 'tls-failure' || transport?.outcome === 'reset';
  if (isRefused && !notOffered.test(transport.detail)) return passed;
  return cantTell(describeReception(receptionOf(exchange)));
}
