import { describe, expect, it } from 'vitest';
import { amendPage } from './amend-page.ts';
import type { DocPage } from './doc-page.ts';
import { loadPages } from './load-pages.ts';
import { loadSources } from './load-sources.ts';
import { parseAmendment } from './parsers/amendment.ts';
import { parseEnvelopes } from './parsers/envelopes.ts';
import { sourceFixture, thrownText } from './parsers/page.fixture.ts';
import { parseYapiPage } from './parsers/yapi-page.ts';

const sources = loadSources();
const envelopes = parseEnvelopes(sources.envelopes);

function parsedPage(number: string): DocPage {
  const found = sources.documents.find(({ entry }) => entry.number === number);
  if (found === undefined) throw new Error(`no document ${number}`);
  return parseYapiPage(found.source, found.entry);
}

const amend = (text: string) =>
  amendPage(
    parsedPage('002'),
    parseAmendment(sourceFixture(text, 'amendments/example.yaml'), () => '002.txt'),
    envelopes,
  );

const content = (page: DocPage) => page.request.find((row) => row.name === 'content')?.children ?? [];

describe('an amendment', () => {
  it('adds a fact with its own page and keeps the source of the row', () => {
    const page = amend(
      'amends: legacy.createTrade\nfields:\n  - at: request.content.useScene\n    required: yes\n    page: https://book.example/p\n',
    );
    expect(content(page).find((row) => row.name === 'useScene')).toMatchObject({
      required: 'yes',
      requiredSource: { document: 'amendments/example.yaml', line: 3, page: 'https://book.example/p' },
      source: { line: 41 },
      amendments: [{ facts: ['required'] }],
    });
  });

  it('may cite a line of the amended page', () => {
    const page = amend(
      'amends: legacy.createTrade\nfields:\n  - { at: "request.content.payMethod[].points", unit: yuan, line: 123 }\n',
    );
    const points = content(page).find((row) => row.name === 'payMethod')?.children[1];
    expect(points).toMatchObject({
      unit: 'yuan',
      amendments: [{ facts: ['unit'], source: { document: '002.txt', line: 123 } }],
    });
  });

  it('fills what the page leaves open from the envelope, and nothing else', () => {
    const page = amend('amends: legacy.createTrade\nenvelope: paas\n');
    expect(page.request.map((row) => row.required)).toEqual(Array(8).fill('yes'));
    expect(page.request.find((row) => row.name === 'signType')).toMatchObject({
      maxLength: 10,
      source: { line: 34 },
    });
    expect(content(page).map((row) => row.required)).toEqual(Array(21).fill('unknown'));
  });

  it.each([
    [
      'a field that is not there',
      'amends: legacy.createTrade\nfields:\n  - { at: request.content.useScenes, required: yes }\n',
    ],
    [
      'a direction that is none',
      'amends: legacy.createTrade\nfields:\n  - { at: answer.content, required: yes }\n',
    ],
    ['an unknown key', 'amends: legacy.createTrade\nfields:\n  - { at: request.content, need: yes }\n'],
    [
      'a length on a number',
      'amends: legacy.createTrade\nfields:\n  - { at: request.content.totalAmount, max: 5 }\n',
    ],
  ])('is refused for %s, naming file and line', (name, text) => {
    const message = thrownText(() => amend(text));
    expect(message).toContain('amendments/example.yaml:3');
    expect({ [name]: message }).toMatchSnapshot();
  });

  it('is refused for an operation that no document describes', () => {
    const stray = sourceFixture('amends: legacy.nothing\n', 'amendments/stray.yaml');
    expect(thrownText(() => loadPages({ ...sources, amendments: [stray] }))).toContain(
      '[amendment-operation-unknown]',
    );
  });
});
