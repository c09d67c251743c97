import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { StoryLine, Verification } from '../../schemas/types/record.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleStory } from '../judging/example-story.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

/** Pact's verifier found nothing to object to in the answer to an interaction. */
export const pactIsHonoured: Check = {
  id: 'pact-is-honoured',
  title: { zh: '应答符合消费方契约', en: "The answer honours the consumer's pact" },
  appliesTo: ({ line }) => line.verification !== undefined,
  judge: ({ line, exchanges }) => {
    const { verification, operation } = line;
    if (verification === undefined || operation === undefined) return [];
    const verdict = verdictOf(verification, exchanges);
    const judged = exchanges.map(({ id }) => id);
    return (line.requirements as RequirementId[]).map((requirement) => ({
      requirement,
      operation,
      exchanges: judged,
      verdict,
    }));
  },
  examples: {
    passes: [exampleStory([{}], lineOf({ outcome: 'honoured', mismatches: [] }))],
    fails: [
      exampleStory([{}], lineOf({ outcome: 'broken', mismatches: [mismatch('$.success', 'true', '1')] })),
      exampleStory([{}], lineOf({ outcome: 'broken', mismatches: [mismatch('status', '200', '500')] })),
      // A verifier that says broken and not why is believed all the same.
      exampleStory([{}], lineOf({ outcome: 'broken', mismatches: [] })),
    ],
  },
};

const noAnswer: Text = {
  zh: '没有完整的应答可供验证',
  en: 'there was no whole answer to verify',
};

const asThePactSays: Text = { zh: '契约所述的应答', en: 'the answer that the pact describes' };
const otherwise: Text = { zh: '验证器判为不符', en: 'the verifier says that it is not' };

function sayings(lines: readonly string[], none: Text): Text {
  return lines.length === 0 ? none : sameText(lines.join('; '));
}

function verdictOf({ outcome, mismatches, reason }: Verification, exchanges: Story['exchanges']): Verdict {
  if (!exchanges.some(({ response }) => response !== undefined)) return cantTell(noAnswer);
  switch (outcome) {
    case 'honoured':
      return passed;
    case 'unknown':
      return cantTell(reason ?? { zh: '验证器没有结论', en: 'the verifier came to no verdict' });
    case 'broken':
      return failed(
        sayings(
          mismatches.map(({ path, expected }) => `${path} ${expected}`),
          asThePactSays,
        ),
        sayings(
          mismatches.map(({ words }) => words),
          otherwise,
        ),
        pointerOf(mismatches[0]?.path),
      );
  }
}

/** `$.content.list[0].code` becomes `response/content/list/0/code`; a status or a header has no pointer. */
function pointerOf(path = ''): string | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps = path.split(/[.[\]$']+/).filter((step) => step !== '');
  return ['response', ...steps].join('/');
}

function lineOf(found: Pick<Verification, 'outcome' | 'mismatches'>): Partial<StoryLine> {
  return {
    id: 'pact:legacy.createTrade/a-request-as-documented',
    family: 'pact',
    requirements: ['pact.interaction-honoured'],
    verification: {
      consumer: 'a-consumer',
      provider: 'a-provider',
      interaction: 'legacy.createTrade: a request as documented',
      ...found,
    },
  };
}

function mismatch(path: string, expected: string, actual: string): Verification['mismatches'][number] {
  return { path, expected, actual, words: `expected ${expected} but got ${actual}` };
}
