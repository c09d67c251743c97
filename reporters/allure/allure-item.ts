/** Allure's own five words. `broken` is our cannot tell, `unknown` our untested, `skipped` our inapplicable. */
export type AllureStatus = 'passed' | 'failed' | 'broken' | 'skipped' | 'unknown';

/** What went wrong, as Allure shows it beside a result or a step. */
export interface AllureTrouble {
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** A file that goes with a step. */
export interface AllureAttachment {
  readonly name: string;
  readonly content: string;
  readonly contentType: string;
  /** With the dot. */
  readonly fileExtension: string;
}

/** A step: one requirement, one case of it, or one call of a scenario. */
export interface AllureStep {
  readonly name: string;
  readonly status: AllureStatus;
  readonly trouble?: AllureTrouble;
  /** Milliseconds since the epoch, from the record. */
  readonly start: number;
  readonly stop: number;
  readonly attachments: readonly AllureAttachment[];
  readonly steps: readonly AllureStep[];
}

/** One result of the Allure report: an operation × family or a scenario. Plain data, so that it can travel to a worker. */
export interface AllureItem {
  /** Stable over runs: history follows it, not the name. */
  readonly id: string;
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly labels: readonly (readonly [name: string, value: string])[];
  readonly links: readonly { readonly url: string; readonly name: string }[];
  readonly status: AllureStatus;
  readonly trouble?: AllureTrouble;
  readonly start: number;
  readonly stop: number;
  readonly steps: readonly AllureStep[];
}
