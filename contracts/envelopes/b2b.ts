import type { Answer, Envelope } from './envelope.ts';
import { membersOf } from './members-json.ts';
import { readJsonObject, textOf } from './read-json-object.ts';

/** Interface version of the documented B2B calls (document 004, new version). */
const interfaceVersion = '2';

/** 100 order created, 80 being processed, 81 processed (document 004, new version). */
const successStatusCodes: readonly unknown[] = [100, 80, 81];

/** The Starbucks B2B interface: flat JSON that begins with `ver`; a `ver` of the content itself wins. */
export const b2b: Envelope = {
  kind: 'b2b',
  // Document 004 lists `sign` and refers to an example that is not available: its algorithm is unknown, nothing is signed.
  isSigned: false,
  compose: (_context, content) => {
    const members = membersOf(content);
    return members.some(([key]) => key === 'ver') ? members : [['ver', interfaceVersion], ...members];
  },
  readAnswer: readB2bAnswer,
};

function readB2bAnswer(body: Uint8Array): Answer {
  const reading = readJsonObject(body);
  if (reading.form === 'unreadable') return reading;
  const { object } = reading;
  const { statusCode } = object;
  return {
    form: 'envelope',
    message: object,
    isSuccess: typeof statusCode === 'number' ? successStatusCodes.includes(statusCode) : undefined,
    code: textOf(statusCode),
    errorMessage: textOf(object.message),
    // The message is the business content: there is no envelope around it.
    content: object,
    contentKind: 'object',
  };
}
