import type { Check, Story } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement } from '../judging/judge-requirement.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Operations whose pages ask for the answer's content as a JSON string. */
const written = ['card.pay', 'member.createMemberByMobile'] as const;

const judges = written.map((operation) =>
  judgeRequirement(`${operation}.content-is-json-string`, ({ contentKind }) => {
    if (contentKind === 'absent') return undefined;
    return contentKind === 'json-string'
      ? passed
      : failed(
          { zh: 'JSON 字符串', en: 'a JSON string' },
          contentKind === 'object' ? { zh: '对象', en: 'an object' } : { zh: '无法读取', en: 'unreadable' },
          'response/content',
        );
  }),
);

/** The content of an answer is a JSON string where its page says so. */
export const contentIsJsonString: Check = {
  id: 'content-is-json-string',
  title: { zh: '应答内容是 JSON 字符串', en: "The answer's content is a JSON string" },
  appliesTo: hasAnswersOf(...written),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [answering('{"txnStatus":"0"}')],
    fails: [answering({ txnStatus: '0' }), answering('{"txnStatus":')],
  },
};

function answering(content: unknown): Story {
  return exampleStory([{ operation: 'card.pay', answer: exampleAnswer({ content }) }]);
}
