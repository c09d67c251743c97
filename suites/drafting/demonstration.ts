import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import type { CaseDrafts, CaseRequests } from '../case.ts';
import { plainExample, sharedControl } from './arrangement.ts';

/** Requests that show a requirement which no schema keyword states, and the valid ones they differ from. */
export interface Demonstration {
  readonly requirement: RequirementId;
  readonly variant: string;
  /** The request as a noun phrase: `An order without totalAmount`. */
  readonly title: Text;
  /** Requirements beside its own that its fate shows. */
  readonly alsoShows?: readonly RequirementId[];
  /** For the requirement of an error code: rejected with that code, unless stated. */
  readonly expectation?: Expectation;
  readonly make: (operation: Operation, given: Given) => CaseRequests;
}

/** Rejected, with whatever code. */
export const rejected: Expectation = { kind: 'rejected', codes: [] };

export const accepted: Expectation = { kind: 'accepted' };

/** How a content is changed into another one. */
export type Change = (content: Content, given: Given) => Content;

/** The request is the operation's example, changed; its control is the example. */
export function changed(change: Change): (operation: Operation, given: Given) => CaseDrafts {
  return (operation, given) => ({
    subject: () => ({ content: change(operation.example(given), given) }),
    control: sharedControl(plainExample, operation, given),
  });
}

/** The request comes after a valid one and is what becomes of that; `change` tells the second from the first. */
export function repeated(change: Change): Demonstration['make'] {
  return (operation, given) => {
    let first: Content = {};
    return {
      control: {
        isFirst: true,
        draft: () => {
          first = operation.example(given);
          return { content: first };
        },
      },
      subject: () => ({ content: change(first, given) }),
    };
  };
}
