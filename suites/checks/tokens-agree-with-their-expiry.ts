import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement, type ReadAnswer } from '../judging/judge-requirement.ts';
import { failed, passed } from '../judging/verdict.ts';

const issuing = ['wallet.issueJwtToken', 'cashier.getToken'] as const;

/** Between the token's issue and the answer's timestamp a clock may strike once or twice, in seconds. */
const toleranceSeconds = 5;

const judges = [
  judgeRequirement('wallet.issueJwtToken.token-has-three-parts', ({ content: { token } }) =>
    typeof token === 'string' ? judgeParts(token) : undefined,
  ),
  ...issuing.map((operation) => judgeRequirement(`${operation}.expiry-agrees-with-duration`, judgeExpiry)),
];

/** A token that is issued has the form it should have and says in two ways, which agree, how long it is valid. */
export const tokensAgreeWithTheirExpiry: Check = {
  id: 'tokens-agree-with-their-expiry',
  title: { zh: '令牌的形式和有效期前后一致', en: 'Tokens have their form and agree with their expiry' },
  appliesTo: hasAnswersOf(...issuing),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [issued('a.b.c', 7200, '20250301140000'), issued('a.b.c', 60, '20250301120101')],
    fails: [
      issued('a.b', 7200, '20250301140000'),
      issued('a.b.c', 7_200_000, '20250301140000'),
      issued('a.b.c', 7200, '20250301060000'),
    ],
  },
};

function judgeParts(token: string): Verdict {
  const parts = token.split('.').filter((part) => part !== '').length;
  return parts === 3 && token.split('.').length === 3
    ? passed
    : failed({ zh: '三段', en: 'three parts' }, sameText(String(parts)), 'response/content/token');
}

function judgeExpiry({ message, content }: ReadAnswer): Verdict | undefined {
  const { timestamp } = message;
  const { expiresIn, expireTime } = content;
  // That the timestamp is in milliseconds is another requirement.
  if (!isMilliseconds(timestamp) || typeof expiresIn !== 'number') return undefined;
  const expiry = typeof expireTime === 'string' ? epochOf(expireTime) : undefined;
  if (expiry === undefined) return undefined;
  const seconds = (expiry - timestamp) / 1000;
  return Math.abs(seconds - expiresIn) <= toleranceSeconds
    ? passed
    : failed(
        { zh: `颁发后 ${expiresIn} 秒`, en: `${expiresIn} s after the issue` },
        { zh: `颁发后 ${Math.round(seconds)} 秒`, en: `${Math.round(seconds)} s after the issue` },
        'response/content/expireTime',
      );
}

function isMilliseconds(timestamp: unknown): timestamp is number {
  return typeof timestamp === 'number' && timestamp >= 1e12;
}

/** `yyyyMMddHHmmss` in China time as milliseconds since the epoch; undefined where it is none. */
function epochOf(written: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-?(\d\d)-?(\d\d) ?(\d\d):?(\d\d):?(\d\d)$/.exec(written) ?? [];
  if (second === undefined) return undefined;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}

function issued(token: string, expiresIn: number, expireTime: string): Story {
  const content: JsonObject = { token, expiresIn, expireTime };
  return exampleStory([{ operation: 'wallet.issueJwtToken', answer: exampleAnswer({ content }) }]);
}
