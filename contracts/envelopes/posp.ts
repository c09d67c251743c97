import type { Answer, Envelope } from './envelope.ts';
import { membersOf } from './members-json.ts';
import { readJsonObject, textOf } from './read-json-object.ts';

/** The only return code that means success; A00 means that the activation is still running (documents 001, 004). */
const successCode = '00';

/** POSP over HTTP: the bare business JSON, as the examples of documents 001 and 004 show it. */
export const posp: Envelope = {
  kind: 'posp',
  // An envelope with an MD5 sign exists for POSP, but no page says that these calls use it nor how it is computed.
  isSigned: false,
  compose: (_context, content) => membersOf(content),
  readAnswer: readPospAnswer,
};

function readPospAnswer(body: Uint8Array): Answer {
  const reading = readJsonObject(body);
  if (reading.form === 'unreadable') return reading;
  const { object } = reading;
  return {
    form: 'envelope',
    message: object,
    isSuccess: typeof object.returnCode === 'string' ? object.returnCode === successCode : undefined,
    code: textOf(object.returnCode),
    errorMessage: textOf(object.returnDesc),
    // The message is the business content: there is no envelope around it.
    content: object,
    contentKind: 'object',
  };
}
