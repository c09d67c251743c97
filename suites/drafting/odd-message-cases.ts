import type { Operation } from '../../contracts/operation.ts';
import type { Family } from '../../contracts/requirement.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import { type Case, defineCase } from '../case.ts';
import { plainExample, sharedControl } from './arrangement.ts';
import { composedBytes } from './composed-request.ts';
import type { OddMessage } from './odd-messages.ts';
import { isRepresentative, isRepresentativeOfEnvelope } from './representatives.ts';
import { specimenContent } from './specimen.ts';

const fates: Readonly<Record<Expectation['kind'], Text>> = {
  accepted: { zh: '应被接受', en: 'is accepted' },
  rejected: { zh: '应被拒绝', en: 'is rejected' },
  either: { zh: '应得到应答', en: 'is answered' },
};

/** Returns the cases of odd messages, for the operation that stands for its system; none for its neighbours. */
export function oddMessageCases(
  operation: Operation,
  family: Family,
  messages: readonly OddMessage[],
): readonly Case[] {
  if (!isRepresentative(operation)) return [];
  return messages
    .filter(({ isLarge }) => !isLarge || isRepresentativeOfEnvelope(operation))
    .filter((message) => isAnother(operation, message))
    .map((message) => caseOf(operation, family, message));
}

/** A message without a Chinese character has the same bytes in GBK. */
function isAnother(operation: Operation, { tamper }: OddMessage): boolean {
  if (tamper.headers || tamper.method) return true;
  const content = specimenContent(operation);
  const odd = composedBytes(operation, { content, tamper });
  return !Buffer.from(odd).equals(Buffer.from(composedBytes(operation, { content })));
}

function caseOf(operation: Operation, family: Family, message: OddMessage): Case {
  const { requirement, variant, title, expectation, tamper } = message;
  const fate = fates[expectation.kind];
  return defineCase({
    about: requirement,
    variant,
    operation,
    family,
    title: { zh: `${title.zh}的请求${fate.zh}`, en: `A request ${title.en} ${fate.en}` },
    requirements: [requirement],
    expectation,
    make: (given) => ({
      subject: () => ({ content: operation.example(given), tamper }),
      ...(expectation.kind !== 'either' && { control: sharedControl(plainExample, operation, given) }),
    }),
  });
}
