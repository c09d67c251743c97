import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../catalogue.generated.ts';
import type { Requirement } from '../requirement.ts';
import { allRules } from '../rules/all-rules.ts';
import { allRequirements, indexRequirements, requirementById, requirementsOf } from './all-requirements.ts';

const linesOf = (document: string) =>
  readFileSync(new URL(`../../schemas/sources/${document}`, import.meta.url), 'utf8').split(/\r?\n/);

const order = operations.find(({ id }) => id === 'legacy.createTrade');

describe('all requirements', () => {
  it('are those of every operation and the rules, each found by its id', () => {
    const all = allRequirements();
    expect(all.length).toBe(
      operations.flatMap((operation) => operation.requirements).length + allRules.length,
    );
    expect(all.every((requirement) => requirementById(requirement.id) === requirement)).toBe(true);
  });

  it('do not contain an id that nobody declared', () => {
    expect(requirementById('legacy.createTrade.no-such-rule')).toBeUndefined();
  });

  it('have ids of letters, digits, dots, dashes, underscores and [] only', () => {
    const odd = allRequirements().filter(
      ({ id }) => !/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+(\[\])*)+$/.test(id),
    );
    expect(odd).toEqual([]);
  });

  it('say something different each, in both languages, without an empty word', () => {
    for (const { id, statement } of allRequirements()) {
      expect(statement.zh, id).toMatch(/\p{Script=Han}/u);
      expect(statement.en, id).toMatch(/^[A-Za-z]\S*( \S+)+$/u);
      expect(statement.en, id).not.toMatch(/undefined|\bnull\b|\[object/);
    }
  });

  it('stand on lines of the committed sources that are not blank', () => {
    const documents = new Map<string, readonly string[]>();
    for (const { id, source } of allRequirements()) {
      const lines = documents.get(source.document) ?? linesOf(source.document);
      documents.set(source.document, lines);
      expect(lines[source.line - 1]?.trim(), `${id} at ${source.document}:${source.line}`).toBeTruthy();
    }
  });

  it('of one operation are its own and the rules that apply to it', () => {
    if (order === undefined) throw new Error('legacy.createTrade is in the catalogue');
    const ids = requirementsOf(order).map(({ id }) => id);
    expect(ids).toContain('legacy.createTrade.pay-method-total-covers-order');
    expect(ids).toContain('signature.response-verifies');
    expect(ids.some((id) => id.startsWith('card.pay.'))).toBe(false);
  });

  it('refuse an id that exists twice, and name both places', () => {
    const [one] = allRequirements();
    if (one === undefined) throw new Error('there is a requirement');
    const again: Requirement = { ...one, source: { document: 'other.txt', line: 9 } };
    expect(() => indexRequirements([one, again])).toThrow(
      /exists twice \[requirement-id-duplicate\][\s\S]*other\.txt:9/,
    );
  });
});
