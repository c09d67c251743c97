import type { Text } from '../../schemas/text.ts';
import type { CaseRequests } from '../case.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import type { PlannedStory } from '../plan-stories.ts';

/** How many requests of each kind a story costs on a gateway that keeps to the documents. */
export interface StoryCost {
  /** Valid requests that a rejection rests on, beside those that are shared with other cases. */
  readonly controls: number;
  /** Requests the documents allow, on their own account. */
  readonly accepted: number;
  /** Requests the documents forbid. */
  readonly rejected: number;
  /** Requests they leave open, and those such a one is compared with. */
  readonly open: number;
  /** Name of the control that is sent once for all cases of an operation and family that rest on it. */
  readonly sharedControl?: string;
  /** Why nothing is sent, where no request could show anything. */
  readonly unsent?: Text;
}

/** What scenarios cost on average; only running one tells. */
const usualScenario = 8;

const nothing: StoryCost = { controls: 0, accepted: 0, rejected: 0, open: 0 };

const costs = new Map<string, StoryCost>();

/** Returns what a story costs; a scenario is taken for an average one. */
export function costOfStory(story: PlannedStory): StoryCost {
  const known = costs.get(story.id) ?? costAnew(story);
  costs.set(story.id, known);
  return known;
}

function costAnew(story: PlannedStory): StoryCost {
  if (story.form !== 'case') return { ...nothing, open: usualScenario };
  const { operation, family, expectation } = story.case;
  const requests = story.case.make(specimenGiven());
  if ('inapplicable' in requests) return { ...nothing, unsent: requests.inapplicable };
  const subjects = 1 + (requests.compared ? 1 : 0);
  const { control } = requests;
  return {
    ...controlCost(requests, expectation.kind === 'accepted'),
    accepted: expectation.kind === 'accepted' ? subjects : 0,
    rejected: expectation.kind === 'rejected' ? subjects : 0,
    open: expectation.kind === 'either' ? subjects : 0,
    ...(control?.sharedAs !== undefined &&
      expectation.kind === 'rejected' && {
        sharedControl: `${operation.id}/${family}/${control.sharedAs}`,
      }),
  };
}

/** A request that must be accepted needs its control only where it is not. */
function controlCost(
  requests: Exclude<CaseRequests, { readonly inapplicable: unknown }>,
  isAccepted: boolean,
): Pick<StoryCost, 'controls'> {
  const { control } = requests;
  if (!control || (isAccepted && !control.isFirst)) return { controls: 0 };
  return { controls: control.sharedAs === undefined || isAccepted ? 1 : 0 };
}

/** Returns how many requests a story costs by itself; a control it shares is paid for by the first that needs it. */
export function requestsOf({ controls, accepted, rejected, open }: StoryCost): number {
  return controls + accepted + rejected + open;
}
