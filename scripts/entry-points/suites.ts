/** The types of what a project brings of its own: `export default (kit) => ({ scenarios, checks })`. */
export type { Check, Judgement, Story, Verdict } from '../../suites/check.ts';
export type { Extension, ExtensionKit, MakeExtension } from '../../suites/extension.ts';
export type { Scenario, Stage } from '../../suites/scenario.ts';
