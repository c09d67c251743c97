import type { Text } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { type ExampleExchange, exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { casePairOf, inconclusive, judgeRequirements } from '../judging/judge-case.ts';
import { receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const rule = 'length.counted-in-characters';

const about = { expectation: { kind: 'accepted' as const }, requirements: [rule] };
const refused = { answer: exampleRefusal('MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL') };

/** A story of texts that are full in one unit each; those that are named were accepted. */
function counted(...accepted: readonly string[]): Story {
  const steps = ['chinese-characters', 'emoji-utf-16-units', 'chinese-bytes', 'emoji-bytes'];
  const fillings: readonly ExampleExchange[] = steps.map((step) => ({
    step,
    ...(accepted.includes(step) ? {} : refused),
  }));
  return exampleStory([refused, { step: 'control' }, ...fillings], about);
}

/** Texts full of Chinese characters and emoji fit; where they do not, what fits instead tells the unit. */
export const lengthsCountCharacters: Check = {
  id: 'lengths-count-characters',
  title: { zh: '长度按字符计', en: 'Lengths count characters' },
  appliesTo: ({ line }) => line.form === 'case' && line.requirements.includes(rule),
  judge: (story) => {
    const pair = casePairOf(story);
    if (!pair) return [];
    const isAccepted = pair.subject && receptionOf(pair.subject).kind === 'accepted';
    const verdict = isAccepted ? passed : (inconclusive(pair) ?? judgeUnit(story));
    return judgeRequirements(story, story.exchanges, (requirement) =>
      requirement === rule ? verdict : undefined,
    );
  },
  examples: {
    passes: [exampleStory([{}], about)],
    fails: [
      counted('chinese-bytes', 'emoji-bytes'),
      counted('chinese-characters', 'emoji-utf-16-units', 'chinese-bytes', 'emoji-bytes'),
      counted('chinese-characters', 'chinese-bytes'),
      counted(),
    ],
  },
};

const characters: Text = { zh: '按字符(Unicode 码点)计', en: 'characters (Unicode code points) are counted' };

/** What the texts that were accepted say of the unit; the first that fits. */
const units: readonly { readonly accepted: readonly string[]; readonly unit: Text }[] = [
  {
    accepted: ['chinese-characters', 'emoji-utf-16-units'],
    unit: {
      zh: '按 UTF-16 码元计:一个表情符号算两个',
      en: 'UTF-16 units are counted: an emoji counts as two',
    },
  },
  {
    accepted: ['chinese-characters'],
    unit: {
      zh: '汉字算一个字符,表情符号在任何长度下都被拒绝',
      en: 'a Chinese character counts as one, and emoji are refused at any length',
    },
  },
  {
    accepted: ['chinese-bytes', 'emoji-bytes'],
    unit: {
      zh: '按 UTF-8 字节计:一个汉字算三个,一个表情符号算四个',
      en: 'UTF-8 bytes are counted: a Chinese character counts as three, an emoji as four',
    },
  },
  {
    accepted: ['chinese-bytes'],
    unit: {
      zh: '按 UTF-8 字节计,表情符号在任何长度下都被拒绝',
      en: 'UTF-8 bytes are counted, and emoji are refused at any length',
    },
  },
];

function judgeUnit({ exchanges }: Story): Verdict {
  const kindOf = (step: string) => {
    const exchange = exchanges.findLast((known) => known.step === step);
    return exchange && receptionOf(exchange).kind;
  };
  const kinds = ['chinese-characters', 'emoji-utf-16-units', 'chinese-bytes', 'emoji-bytes'].map(kindOf);
  if (kinds.some((kind) => kind !== 'accepted' && kind !== 'rejected')) return cantTell(notAllAnswered);
  const found = units.find(({ accepted }) => accepted.every((step) => kindOf(step) === 'accepted'));
  return failed(characters, found?.unit ?? refusedAltogether);
}

const refusedAltogether: Text = {
  zh: '汉字和表情符号在任何长度下都被拒绝',
  en: 'Chinese characters and emoji are refused at any length',
};

const notAllAnswered: Text = {
  zh: '不是每个长度都得到了明确的应答',
  en: 'not every length was clearly answered',
};
