import type { Members } from '../../contracts/envelopes/envelope.ts';
import { newUuid } from '../../contracts/gateway/compose-request.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { idempotencyRules } from '../../contracts/rules/idempotency.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, type CaseDrafts, defineCase, type RequestDraft } from '../case.ts';
import { isRepresentative } from './representatives.ts';

const rule = 'idempotency.uuid-used-once';

/** One way of sending a uuid a second time. */
interface Repetition {
  readonly variant: string;
  readonly title: Text;
  /** True where each operation is asked; the others stand for a whole system. */
  readonly isForEach?: true;
  readonly isTogether?: true;
  /** The second content; the first one is what it follows on. */
  readonly content: (operation: Operation, first: Content, given: Given) => Content;
}

const repetitions: readonly Repetition[] = [
  {
    variant: 'same-body',
    title: { zh: '同一报文再发一次', en: 'The same message once more' },
    isForEach: true,
    content: (_operation, first) => first,
  },
  {
    variant: 'other-body',
    title: { zh: '同一 uuid 带另一报文', en: 'The same uuid with another content' },
    content: (operation, _first, given) => operation.example(given),
  },
  {
    variant: 'same-body-at-once',
    title: { zh: '同一报文同时发两次', en: 'The same message twice at once' },
    isTogether: true,
    content: (_operation, first) => first,
  },
];

/** Returns the cases that send a uuid again, with the same message or another, after the first and beside it. */
export function repeatedUuidCases(operation: Operation): readonly Case[] {
  const applies = idempotencyRules.some(({ id, appliesTo }) => id === rule && appliesTo(operation));
  if (!applies || operation.isOutbound) return [];
  return repetitions
    .filter(({ isForEach }) => isForEach || isRepresentative(operation))
    .map((repetition) =>
      defineCase({
        about: rule,
        variant: repetition.variant,
        operation,
        family: 'idempotency',
        title: {
          zh: `${repetition.title.zh},不再次生效`,
          en: `${repetition.title.en} takes no second effect`,
        },
        requirements: [rule],
        expectation: { kind: 'either' },
        make: (given) => draftsOf(repetition, operation, given),
      }),
    );
}

function draftsOf(repetition: Repetition, operation: Operation, given: Given): CaseDrafts {
  const tamper = withUuid(newUuid(operation, given.ids), given.clock.now());
  let first: Content | undefined;
  const draftFirst = (): RequestDraft => {
    first ??= operation.example(given);
    return { content: first, tamper };
  };
  return {
    control: { draft: draftFirst, isFirst: true },
    subject: () => ({
      content: repetition.content(operation, draftFirst().content, given),
      tamper,
    }),
    ...(repetition.isTogether && { isTogether: true }),
  };
}

/** One uuid and one timestamp, so that the same content is the same message to the byte. */
function withUuid(uuid: string, timestamp: number): Tamper {
  const fixed: Readonly<Record<string, string>> = {
    uuid: JSON.stringify(uuid),
    timestamp: String(timestamp),
  };
  return {
    members: (members: Members) => members.map(([key, json]) => [key, fixed[key] ?? json]),
  };
}
