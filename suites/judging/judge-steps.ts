import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Judgement, Story, Verdict } from '../check.ts';
import { answerOf } from './answer-of.ts';
import { describeReception, type Reception, receptionOf } from './reception.ts';
import { requirementOf } from './requirement-of.ts';
import { cantTell } from './verdict.ts';

/** One step of a scenario as the record holds it. */
export interface Step {
  readonly exchange: Exchange;
  readonly reception: Reception;
  /** Business content of the answer; empty where there is none. */
  readonly content: JsonObject;
}

/** What a requirement of a scenario rests on. */
export interface StepsRule<Name extends string> {
  readonly requirement: RequirementId;
  /** Steps that must have been accepted for anything to be told. */
  readonly accepted: readonly Name[];
  /** Further steps the verdict rests on, whatever became of them. */
  readonly also?: readonly Name[];
  readonly judge: (steps: Readonly<Record<Name, Step>>) => Verdict;
}

/** Returns a judge of one requirement over named steps; a step that is missing or was not accepted leaves it open. */
export function judgeSteps<Name extends string>(
  rule: StepsRule<Name>,
): (story: Story) => readonly Judgement[] {
  const { requirement, accepted, also = [], judge } = rule;
  const names = [...accepted, ...also];
  return (story) => {
    const steps = names.flatMap((name) => {
      const exchange = story.exchanges.findLast(({ step }) => step === name);
      return exchange ? [[name, stepOf(exchange)] as const] : [];
    });
    if (steps.length === 0) return [];
    const verdict = missingStep(names, steps) ?? refusedStep(accepted, steps) ?? judge(asRecord(steps));
    const operation = requirementOf(requirement)?.operation ?? steps[0]?.[1].exchange.operation ?? '';
    return [{ requirement, operation, exchanges: steps.map(([, { exchange }]) => exchange.id), verdict }];
  };
}

type Steps<Name extends string> = readonly (readonly [Name, Step])[];

function stepOf(exchange: Exchange): Step {
  const answer = answerOf(exchange);
  const content = answer?.form === 'envelope' ? (answer.content ?? {}) : {};
  return { exchange, reception: receptionOf(exchange), content };
}

function missingStep<Name extends string>(names: readonly Name[], steps: Steps<Name>): Verdict | undefined {
  const missing = names.find((name) => !steps.some(([known]) => known === name));
  if (missing === undefined) return undefined;
  return cantTell({ zh: `步骤 ${missing} 没有执行`, en: `step ${missing} did not happen` });
}

function refusedStep<Name extends string>(
  accepted: readonly Name[],
  steps: Steps<Name>,
): Verdict | undefined {
  const refused = steps.find(
    ([name, { reception }]) => accepted.includes(name) && reception.kind !== 'accepted',
  );
  if (!refused) return undefined;
  const [name, { reception }] = refused;
  const said = describeReception(reception);
  return cantTell({ zh: `步骤 ${name}:${said.zh}`, en: `step ${name}: ${said.en}` });
}

function asRecord<Name extends string>(steps: Steps<Name>): Readonly<Record<Name, Step>> {
  return Object.fromEntries(steps) as Record<Name, Step>;
}
