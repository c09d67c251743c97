import { messageJson } from '../../../contracts/envelopes/members-json.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withoutField } from '../../fault-parts/answer-parts.ts';
import { everywhere } from '../../fault-parts/requirements.ts';

/** Answers whose shape is another one than agreed. */
export const answersNotAsAgreed: readonly Fault[] = [
  defineFault({
    id: 'duplicate-member-in-answers',
    title: { zh: '应答里 uuid 出现两次', en: 'Answers carry their uuid twice' },
    group: 'envelope',
    breaks: ['signature.response-verifies'],
    answer: (members, { call }) =>
      call.operation.envelope === 'paas'
        ? [...members, ...members.filter(([key]) => key === 'uuid')]
        : members,
  }),
  defineFault({
    id: 'posp-answers-wrapped',
    title: { zh: 'POSP 应答多包一层 data', en: 'POSP answers are wrapped in one more object, data' },
    group: 'envelope',
    breaks: ['envelope.answer-is-envelope', 'undocumented.answer-has-no-other-fields'],
    answer: (members, { call }) =>
      call.operation.envelope === 'posp' ? [['data', messageJson(members)]] : members,
  }),
  defineFault({
    id: 'status-code-as-text',
    title: { zh: '激活应答的 statusCode 是字符串', en: 'The statusCode of activations is text' },
    group: 'envelope',
    breaks: ['envelope.answer-is-envelope', ...everywhere('response.statusCode.type')],
    answer: (members, { call }) =>
      call.operation.envelope === 'b2b'
        ? members.map(([key, json]) => [key, key === 'statusCode' ? JSON.stringify(json) : json])
        : members,
  }),
  defineFault({
    id: 'activation-without-create-time',
    title: { zh: '激活应答没有 createTime', en: 'Activations are answered without createTime' },
    group: 'envelope',
    breaks: ['b2b.activeByPartNo.response.createTime.required-when'],
    outcome: changedContent(['b2b.activeByPartNo'], (content) => withoutField(content, 'createTime')),
  }),
];
