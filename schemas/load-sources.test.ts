import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPages } from './load-pages.ts';
import { documentDigests, loadSources, sourcesFolder } from './load-sources.ts';
import { thrownText } from './parsers/page.fixture.ts';

const copies: string[] = [];

function copyOfSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  copies.push(folder);
  cpSync(sourcesFolder, folder, { recursive: true });
  return folder;
}

afterEach(() => {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true });
});

/** The English text of the error, without the folder of this run. */
const problem = (folder: string) => thrownText(() => loadSources(folder)).replaceAll(folder, '<sources>');

describe('the sources', () => {
  it('are the five documents as given', () => {
    const { documents } = loadSources();
    expect(documents.map(({ entry }) => entry.number)).toEqual(['000', '001', '002', '003', '004']);
    expect(Object.keys(documentDigests(loadSources()))).toHaveLength(5);
  });

  it('refuse a document that is missing', () => {
    const folder = copyOfSources();
    rmSync(join(folder, '003_5b83ccf0e9e9411c.txt'));
    expect(problem(folder)).toMatchInlineSnapshot(`
      "Document 003_5b83ccf0e9e9411c.txt is missing [source-missing]
        where: <sources>/003_5b83ccf0e9e9411c.txt
        what to do: put the file back, or take it out of schemas/sources/index.yaml"
    `);
  });

  it('refuse a document that the index does not list', () => {
    const folder = copyOfSources();
    writeFileSync(join(folder, '005_new.txt'), 'new');
    expect(problem(folder)).toMatchInlineSnapshot(`
      "Document 005_new.txt is not in the index [source-unlisted]
        where: <sources>/005_new.txt
        what to do: add it to schemas/sources/index.yaml with its number, format and operations"
    `);
  });

  it('refuse a document that is not the text that was given', () => {
    const folder = copyOfSources();
    writeFileSync(join(folder, '001_e5659539898930d8.txt'), 'changed');
    expect(problem(folder)).toMatchInlineSnapshot(`
      "Document 001_e5659539898930d8.txt is not the text the index lists [source-changed]
        where: <sources>/001_e5659539898930d8.txt
        expected: sha256 0666d0786bbcf59b6dc1fc414383dc2f81b1fb1f29363784fa36f266ffa90d7f
        actual: sha256 d67e2e944994496c8d8ec76eed0cf9f09679448d584b532bebf941852a37f5ed
        what to do: restore the file; if the document has a new version, write its sha256 into schemas/sources/index.yaml"
    `);
  });

  it('refuse a folder without the common envelopes, and a folder that is not there', () => {
    const folder = copyOfSources();
    rmSync(join(folder, 'records'), { recursive: true });
    expect(problem(folder)).toContain('Document records/envelopes.yaml is missing [source-missing]');
    expect(problem(join(folder, 'nowhere'))).toContain('Document index.yaml is missing [source-missing]');
  });

  it('refuse two documents of one operation', () => {
    const sources = loadSources();
    const twice = { ...sources, records: [...sources.records, ...sources.records] };
    expect(thrownText(() => loadPages(twice))).toContain('Operation b2b.activeByPartNo has two documents');
  });
});
