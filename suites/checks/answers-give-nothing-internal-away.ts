import { decodedBody } from '../../contracts/gateway/decoded-body.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** What only the inside of a server knows: stack frames, exceptions, SQL, paths. */
const internals: readonly RegExp[] = [
  /\bat (?:com|org|java|javax|net|cn|io)\.[\w.$]+\([\w.]*(?::\d+)?\)/,
  /\b(?:java|javax|org|com|cn|net)(?:\.\w+){2,}(?:Exception|Error)\b/,
  /\b(?:NullPointerException|SQLException|ClassCastException|NumberFormatException|StackOverflowError)\b/,
  /\bORA-\d{5}\b|\bSQLSTATE\b|You have an error in your SQL syntax|\bselect\s.+\sfrom\s+\w+\s+where\b/i,
  /Traceback \(most recent call last\)|\bat [\w.<>]+ \(?(?:\/|file:|node:)[\w/.-]+:\d+:\d+/,
  /(?:^|[\s"'(])(?:\/(?:home|opt|usr|var|root|data)\/[\w.-]+\/|[A-Z]:\\\\?(?:Users|Program Files|inetpub)\\)/,
];

/** No answer shows a stack trace, an exception, a statement of SQL or a path of the server. */
export const answersGiveNothingInternalAway: Check = {
  id: 'answers-give-nothing-internal-away',
  title: { zh: '应答不暴露内部信息', en: 'Answers give nothing internal away' },
  appliesTo: hasAnswers,
  judge: judgeRule(
    'security.no-internals-in-answers',
    (exchange) => {
      const text = decodedBody(exchange)?.toString('utf8') ?? '';
      const found = internals.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
      return found === undefined
        ? passed
        : failed({ zh: '没有内部信息', en: 'nothing internal' }, sameText(found));
    },
    { anywhere: true },
  ),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ answer: 'Not Found', status: 404 }])],
    fails: [
      exampleStory([{ answer: exampleRefusal('X', { errorMessage: 'java.lang.NullPointerException' }) }]),
      exampleStory([{ answer: 'Error: x\n    at com.ebuy.pay.Trade.create(Trade.java:42)', status: 500 }]),
      exampleStory([{ answer: exampleRefusal('X', { errorMessage: 'ORA-00942: table or view' }) }]),
    ],
  },
};
