import { describe, expect, it } from 'vitest';
import type { Check } from './check.ts';
import { judgeStory } from './judge.ts';
import { exampleAnswer, exampleStory } from './judging/example-story.ts';
import { allChecks } from './run-context.ts';

const uuid = 'legacy.createTrade.request.uuid.max-length';
const story = exampleStory([{ answer: exampleAnswer({ uuid: 'another', timestamp: '1' }) }], {
  requirements: [uuid],
  expectation: { kind: 'accepted' },
});

describe('judging a story', () => {
  it('gives the same findings for the same story, ids included', () => {
    expect(judgeStory(structuredClone(story), allChecks())).toEqual(judgeStory(story, allChecks()));
  });

  it('does not depend on the order of the checks', () => {
    expect(judgeStory(story, allChecks().toReversed())).toEqual(judgeStory(story, allChecks()));
  });

  it('numbers the findings of a story from 1, under its id', () => {
    const ids = judgeStory(story, allChecks()).map(({ id }) => id);
    expect(ids).toEqual(ids.map((_id, index) => `${story.line.id}#${index + 1}`));
  });

  it('says of a failure what was expected, what was there, where, and who is to blame', () => {
    const failures = judgeStory(story, allChecks()).filter(({ outcome }) => outcome === 'failed');
    expect(
      failures.map(({ requirement, actual, at, blame }) => [requirement, actual?.en, at, blame]),
    ).toEqual([
      ['legacy.createTrade.response.timestamp.type', '"1"', 'response/timestamp', 'gateway'],
      ['legacy.createTrade.response.timestamp.pattern', '"1"', 'response/timestamp', 'gateway'],
      ['envelope.uuid-echoed', '"another"', 'response/uuid', 'gateway'],
    ]);
  });

  it('cannot tell the requirements of a story whose test data is missing, and names the setting', () => {
    const unmet = { zh: '缺少 data.cards', en: 'data.cards is missing' };
    expect(judgeStory(exampleStory([], { requirements: [uuid], unmet }), allChecks())).toMatchObject([
      {
        requirement: uuid,
        operation: 'legacy.createTrade',
        check: 'story-was-sent',
        outcome: 'cantTell',
        reason: unmet,
        blame: 'environment',
      },
    ]);
  });

  it('names operations of the catalogue alone where a scenario of all systems was not told', () => {
    const law = 'state.follows-what-was-done';
    const unmet = { zh: '缺少 data.cards', en: 'data.cards is missing' };
    const { operation: _operation, ...line } = exampleStory([], {
      form: 'scenario',
      system: 'shop',
      unmet,
    }).line;
    const named = (requirements: string[]) =>
      judgeStory({ line: { ...line, requirements }, exchanges: [] }, allChecks()).map(
        ({ requirement, operation }) => `${requirement} ${operation}`,
      );
    expect(named([law])).toEqual([]);
    expect(named([law, uuid])).toEqual([`${law} legacy.createTrade`, `${uuid} legacy.createTrade`]);
  });

  it('passes the reason on where nothing can show a requirement, and blames nobody', () => {
    const inapplicable = { zh: '易百分配', en: 'assigned' };
    const [finding] = judgeStory(exampleStory([], { requirements: [uuid], inapplicable }), allChecks());
    expect(finding).toMatchObject({ outcome: 'inapplicable', reason: inapplicable, exchanges: [] });
    expect(finding).not.toHaveProperty('blame');
  });

  it('lets a mistake of a check through instead of hiding it', () => {
    const broken: Check = {
      id: 'broken',
      title: { zh: '坏', en: 'Broken' },
      appliesTo: () => true,
      judge: () => {
        throw new Error('a mistake of the kit');
      },
      examples: { passes: [], fails: [] },
    };
    expect(() => judgeStory(story, [broken])).toThrow('a mistake of the kit');
  });
});
