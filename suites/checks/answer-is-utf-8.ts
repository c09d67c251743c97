import { decodedBody, isDecodable } from '../../contracts/gateway/decoded-body.ts';
import { decodeUtf8 } from '../../contracts/signing/raw-members.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { receptionOf } from '../judging/reception.ts';
import { failed, passed } from '../judging/verdict.ts';

const charsetParameter = /charset\s*=\s*"?([^\s";]+)/i;

/** The bytes of the answer are UTF-8, and its Content-Type names no other charset. */
export const answerIsUtf8: Check = {
  id: 'answer-is-utf-8',
  title: { zh: '应答的字符集是 UTF-8', en: 'The answer is encoded in UTF-8' },
  appliesTo: hasAnswers,
  judge: judgeRule('transport.utf-8', (exchange) => {
    const bytes = decodedBody(exchange);
    // Bytes whose compression cannot be undone are in no charset; answer-is-an-envelope says what is wrong.
    if (!bytes || !isDecodable(exchange) || bytes.length === 0 || receptionOf(exchange).kind === 'busy')
      return undefined;
    if (isCutWithinCharacter(bytes)) return undefined;
    if (decodeUtf8(bytes) === undefined) {
      return failed(sameText('UTF-8'), { zh: '不是 UTF-8 的字节', en: 'bytes that are not UTF-8' });
    }
    const contentType = exchange.response?.headers.find(
      ([name]) => name.toLowerCase() === 'content-type',
    )?.[1];
    const charset = charsetParameter.exec(contentType ?? '')?.[1] ?? 'utf-8';
    return /^utf-?8$/i.test(charset) ? passed : failed(sameText('UTF-8'), sameText(charset));
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ contentType: 'application/json' }])],
    fails: [
      exampleStory([{ contentType: 'application/json;charset=GBK' }]),
      exampleStory([{ answer: Buffer.from('{"errorMessage":"\xb4\xed"}', 'latin1') }]),
    ],
  },
};

/** Longest part of a UTF-8 character that can be left where an answer ends too early, in bytes. */
const longestRest = 3;

/** An answer that ends too early is in UTF-8 all the same; answer-is-an-envelope says what is wrong. */
function isCutWithinCharacter(bytes: Buffer): boolean {
  if (decodeUtf8(bytes) !== undefined) return false;
  return Array.from({ length: longestRest }, (_, at) => bytes.subarray(0, -1 - at)).some(
    (whole) => decodeUtf8(whole) !== undefined && isLead(bytes[whole.length] ?? 0),
  );
}

/** The first byte of a character of several. */
function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}
