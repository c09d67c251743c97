import type { Answer } from '../contracts/envelopes/envelope.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation, System } from '../contracts/operation.ts';
import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { TestData } from '../contracts/target.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { Check } from './check.ts';

/** The name of a piece of test data that a scenario cannot do without. */
export type Need = keyof TestData;

/** What a scenario acts on: it calls operations, every call is recorded under its step's name. */
export interface Stage {
  readonly given: Given;
  /** Sends one request and returns the exchange with its answer read; a transport outcome has no answer. */
  call(
    step: string,
    title: Text,
    operation: Operation,
    content: Content,
  ): Promise<{ readonly exchange: Exchange; readonly answer: Answer | undefined }>;
}

/** A straight-line story of the gateway's life. It does I/O and asserts nothing; its checks judge the record. */
export interface Scenario {
  readonly id: string;
  readonly system: System;
  readonly title: Text;
  /** Requirements the scenario's own checks judge. */
  readonly serves: readonly RequirementId[];
  readonly needs: readonly Need[];
  readonly run: (stage: Stage) => Promise<void>;
  readonly checks: readonly Check[];
}

/** Declares a scenario; exists so that its fields are checked where it is written. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
