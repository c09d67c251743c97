import type { Operation } from '../../contracts/operation.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import { type Case, type CaseFamily, defineCase, type RequestDraft } from '../case.ts';
import { plainExample, sharedControl } from '../drafting/arrangement.ts';
import { composedBytes } from '../drafting/composed-request.ts';
import { type Forged, type Forgery, forgeries } from '../drafting/forgeries.ts';
import { isRepresentative } from '../drafting/representatives.ts';
import { specimenGiven } from '../drafting/specimen.ts';

/**
 * Requests that differ from a valid one in how they are signed or written: most are rejected, some the documents allow. One
 * of each kind goes to every signed operation, the rest to the one that stands for its system.
 */
export const signature: CaseFamily = {
  id: 'signature',
  title: { zh: '请求签名', en: 'Request signatures' },
  generate: (operation) =>
    isSigned(operation)
      ? forgeries
          .filter(({ isForEach }) => isForEach || isRepresentative(operation))
          .filter((forgery) => isAnother(operation, forgery))
          .map((forgery) => caseOf(operation, forgery))
      : [],
};

function draftOf({ tamper }: Forgery, forged: Forged): RequestDraft {
  return { content: forged.content, tamper: tamper(forged) };
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
