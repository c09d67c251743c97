import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { receptionOf } from '../judging/reception.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The answer says that it is JSON. */
export const contentTypeIsJson: Check = {
  id: 'content-type-is-json',
  title: {
    zh: '应答的 Content-Type 是 application/json',
    en: "The answer's Content-Type is application/json",
  },
  appliesTo: hasAnswers,
  judge: judgeRule('transport.json-content-type', (exchange) => {
    if (!exchange.response || receptionOf(exchange).kind === 'busy') return undefined;
    const header = exchange.response.headers.find(([name]) => name.toLowerCase() === 'content-type');
    const [mediaType = ''] = (header?.[1] ?? '').split(';');
    return mediaType.trim().toLowerCase() === 'application/json'
      ? passed
      : failed(sameText('application/json'), sameText(header?.[1] ?? '-'));
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ contentType: 'Application/JSON' }])],
    fails: [exampleStory([{ contentType: 'text/html;charset=UTF-8' }])],
  },
};
