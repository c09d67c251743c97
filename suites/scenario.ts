import type { Answer } from '../contracts/envelopes/envelope.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation, System } from '../contracts/operation.ts';
import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { TestData } from '../contracts/target.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { Check } from './check.ts';
import type { World } from './model/fact.ts';

/** What a scenario cannot do without: a piece of test data by its name, or a card that holds enough. */
export type Need = keyof TestData | { readonly card: { readonly atLeast: string } };

/** What came back of one call; a transport outcome has no answer. */
export interface Told {
  readonly exchange: Exchange;
  readonly answer: Answer | undefined;
  /** The business fields of the answer; empty where there are none. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** One of several calls that are sent at once. */
export interface CallOfMany {
  readonly operation: Operation;
  readonly content: Content;
}

/** What a scenario acts on: it calls operations, every call is recorded under its step's name, and then looked at. */
export interface Stage {
  readonly given: Given;
  /**
   * Sends one request and returns the exchange with its answer read. Whatever it touched is asked for afterwards, so that
   * the model can be compared.
   */
  call(step: string, title: Text, operation: Operation, content: Content): Promise<Told>;
  /**
   * Sends one request whose answer gets lost on the way, where that can be brought about: whether it took effect is unknown
   * until what follows it tells. On a real target nothing is lost on purpose.
   */
  callLosingAnswer(step: string, title: Text, operation: Operation, content: Content): Promise<Told>;
  /** Sends several requests at once. */
  together(step: string, title: Text, calls: readonly CallOfMany[]): Promise<readonly Told[]>;
  /** The payer pays an order that waits, or fails to. On a real target nobody does: the scenario ends there, and says so. */
  payer(step: string, title: Text, outTradeNo: string, outcome: 'paid' | 'failed'): Promise<void>;
  /** Time goes by. On a real target the scenario ends there, and says so. */
  wait(step: string, title: Text, milliseconds: number): Promise<void>;
  /** Where the gateway may send notifications to; every one that comes is recorded as a step of its own. */
  notifyUrl(): Promise<string>;
  /** How the merchant replies to notifications from now on, as an HTTP status; 200 acknowledges. */
  reply(status: number): void;
  /** Waits until everything that is due has been told. */
  settle(step: string, title: Text): Promise<void>;
  /** What is known of the world by now. */
  world(): World;
}

/** A straight-line story of the gateway's life. It does I/O and asserts nothing; the model and its checks judge the record. */
export interface Scenario {
  readonly id: string;
  readonly system: System | 'shop';
  readonly title: Text;
  /** Requirements the scenario shows. */
  readonly serves: readonly RequirementId[];
  readonly needs: readonly Need[];
  readonly run: (stage: Stage) => Promise<void>;
  readonly checks: readonly Check[];
}

/** Declares a scenario; exists so that its fields are checked where it is written. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}
