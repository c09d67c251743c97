import { decodedBody } from '../../contracts/gateway/decoded-body.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { exampleAnswer, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { casePairOf, judgeRequirements } from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { requestOf } from '../judging/request-of.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const rule = 'security.input-stays-data';
const leftOpen = { expectation: { kind: 'either' as const }, requirements: [rule] };
const sending = (orderTitle: string) => ({ request: { content: { orderTitle } } });

/** A piece of SQL, script or template in a request stays a text. */
export const inputStaysData: Check = {
  id: 'input-stays-data',
  title: { zh: '输入只是数据', en: 'Input stays data' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const subject = casePairOf(story)?.subject;
    if (!subject) return [];
    const compared = story.exchanges.findLast(({ step }) => step === 'compared');
    const exchanges = compared ? [compared, subject] : [subject];
    const verdict = judgeSubject(subject, compared);
    return judgeRequirements(story, exchanges, (requirement) => (requirement === rule ? verdict : undefined));
  },
  examples: {
    passes: [
      exampleStory(
        [{ step: 'compared', answer: exampleRefusal('NOT_FOUND') }, { answer: exampleRefusal('NOT_FOUND') }],
        leftOpen,
      ),
      exampleStory([sending('${7*7}')], leftOpen),
      exampleStory([{ ...sending('<script>'), answer: exampleRefusal('INVALID') }], leftOpen),
    ],
    fails: [
      exampleStory([{ step: 'compared', answer: exampleRefusal('NOT_FOUND') }, {}], leftOpen),
      exampleStory([{ ...sending("'--"), answer: '<html>SQL error', status: 500 }], leftOpen),
      exampleStory(
        [{ ...sending('${7*7}'), answer: exampleAnswer({ content: { orderTitle: '49' } }) }],
        leftOpen,
      ),
      exampleStory(
        [
          {
            ...sending('<script>k()</script>'),
            answer: '<html>bad title <script>k()</script></html>',
            status: 400,
            contentType: 'text/html',
          },
        ],
        leftOpen,
      ),
    ],
  },
};

function judgeSubject(subject: Exchange, compared: Exchange | undefined): Verdict {
  const reception = receptionOf(subject);
  const said = describeReception(reception);
  if (reception.kind === 'busy' || reception.kind === 'unreachable') return cantTell(said);
  if (reception.kind === 'unclear') {
    // Where plain letters get no clear answer either, it is not the injection that shows.
    const isUsual = compared !== undefined && receptionOf(compared).kind === 'unclear';
    return isUsual ? cantTell(said) : failed({ zh: '已接受或已拒绝', en: 'accepted or rejected' }, said);
  }
  const isLetIn = reception.kind === 'accepted' && compared && receptionOf(compared).kind === 'rejected';
  return isLetIn ? failed(asWithoutInjection, said) : judgeAnswer(subject);
}

const asWithoutInjection: Text = {
  zh: '与换成普通字母时一样被拒绝',
  en: 'rejected, as with plain letters in its place',
};

/** Markup that comes back in a page, or an expression that comes back as its value. */
function judgeAnswer(subject: Exchange): Verdict {
  const answer = decodedBody(subject)?.toString('utf8') ?? '';
  const contentType = subject.response?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (/html/i.test(contentType ?? '') && answer.includes('<script>k()')) {
    return failed({ zh: '转义后的文本', en: 'the text, escaped' }, sameText('<script>k()'));
  }
  const request = JSON.stringify(requestOf(subject));
  const isEvaluated = /[$#]\{7\*7\}/.test(request) && /"49"/.test(answer);
  return isEvaluated ? failed({ zh: '原样的文本', en: 'the text as it was sent' }, sameText('49')) : passed;
}
