import { duplicateKeys } from '../../contracts/signing/raw-members.ts';
import { Refused } from '../refusal.ts';
import { isJsonObject } from '../systems/read-content.ts';
import type { Rule } from './incoming.ts';

/** The envelope fields that later rules read; their lengths and types are judged with all others. */
export const envelopeIsComplete: Rule = {
  id: 'envelope-is-complete',
  title: { zh: '公共参数齐全', en: 'The envelope is complete' },
  envelopes: ['paas', 'paas-unsigned'],
  judge: ({ reading, message, call }) => {
    const members = reading.form === 'members' ? reading.members : [];
    // Two readers would take different values from a member that stands twice.
    const [twice] = duplicateKeys(members);
    if (twice !== undefined) throw new Refused('envelope', twice);
    for (const field of ['uuid', 'appId', 'action']) {
      if (typeof message[field] !== 'string') throw new Refused('envelope', field);
    }
    if (message.action !== call.operation.action) throw new Refused('envelope', 'action');
    if (!isJsonObject(message.content)) throw new Refused('envelope', 'content');
  },
};
