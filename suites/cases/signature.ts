import type { Operation } from '../../contracts/operation.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, type CaseFamily, defineCase, type RequestDraft } from '../case.ts';
import { plainExample, sharedControl } from '../drafting/arrangement.ts';
import { composedBytes } from '../drafting/composed-request.ts';
import { type Forged, type Forgery, forgeries } from '../drafting/forgeries.ts';
import { withRepresentative } from '../drafting/left-to-representative.ts';
import { representativeOf } from '../drafting/representatives.ts';
import { specimenGiven } from '../drafting/specimen.ts';

/**
 * Requests that differ from a valid one in how they are signed or written: most are rejected, some the documents allow. One
 * of each kind goes to every signed operation, the rest to the one that stands for its system.
 */
export const signature: CaseFamily = {
  id: 'signature',
  title: { zh: '请求签名', en: 'Request signatures' },
  generate: withRepresentative('signature', (operation) => {
    if (!isSigned(operation)) return [];
    const meant = forgeries.filter((forgery) => isMeantFor(operation, forgery));
    const shown = meant.filter((forgery) => isAnother(operation, forgery));
    return [...shown.map((forgery) => caseOf(operation, forgery)), ...unshown(operation, meant, shown)];
  }),
};

/** Requirements of which every writing is the one the message has already. */
function unshown(
  operation: Operation,
  meant: readonly Forgery[],
  shown: readonly Forgery[],
): readonly Case[] {
  const known = new Set(shown.map(({ requirement }) => requirement));
  const left = [...new Set(meant.map(({ requirement }) => requirement))].filter((id) => !known.has(id));
  return left.map((requirement) =>
    defineCase({
      about: requirement,
      variant: 'one-writing-only',
      operation,
      family: 'signature',
      title: {
        zh: '示例请求只有一种写法,无从比较',
        en: 'The example can be written in one way only, so that there is nothing to compare',
      },
      requirements: [requirement],
      expectation: { kind: 'either' },
      make: () => ({ inapplicable: oneWritingOnly }),
    }),
  );
}

const oneWritingOnly: Text = {
  zh: '示例的 content 只有一个键,没有汉字、斜线和数字,只有一种写法',
  en: 'the content of the example has one key and no Chinese character, slash or number, so that it can be written in one way only',
};

function draftOf({ tamper }: Forgery, forged: Forged): RequestDraft {
  return { content: forged.content, tamper: tamper(forged) };
}

/** The one that stands for a system is asked for all; where its message cannot show a forgery, its neighbours are asked. */
function isMeantFor(operation: Operation, forgery: Forgery): boolean {
  const representative = representativeOf(operation);
  return forgery.isForEach || operation === representative || !isAnother(representative, forgery);
}

/** A writing that leaves the message as it was, because it holds no slash or no Chinese character, shows nothing. */
function isAnother(operation: Operation, forgery: Forgery): boolean {
  const given = specimenGiven();
  const content = operation.example(given);
  const forged = draftOf(forgery, { operation, content, given });
  const plain = composedBytes(operation, { content });
  return !Buffer.from(composedBytes(operation, forged)).equals(Buffer.from(plain));
}

function caseOf(operation: Operation, forgery: Forgery): Case {
  const { requirement, variant, title, isAccepted } = forgery;
  const fate = isAccepted ? { zh: '应被接受', en: 'is accepted' } : { zh: '应被拒绝', en: 'is rejected' };
  return defineCase({
    about: requirement,
    variant,
    operation,
    family: 'signature',
    title: { zh: `${title.zh}的请求${fate.zh}`, en: `A request ${title.en} ${fate.en}` },
    requirements: [requirement],
    // The documents name no code for a wrong signature.
    expectation: isAccepted ? { kind: 'accepted' } : { kind: 'rejected', codes: [] },
    make: (given) => ({
      control: sharedControl(plainExample, operation, given),
      subject: () => draftOf(forgery, { operation, content: operation.example(given), given }),
    }),
  });
}
