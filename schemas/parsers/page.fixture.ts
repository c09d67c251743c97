import { KitError, renderError } from '../kit-error.ts';
import type { SourceEntry } from '../source-index.ts';
import type { SourceText } from './source-text.ts';

/** A row of the index for small pages in tests. */
export const entryFixture: SourceEntry = {
  number: '900',
  file: 'page.txt',
  sha256: '',
  title: { zh: '页面', en: 'Page' },
  documents: { zh: '', en: '' },
  format: 'yapi-page',
  operations: ['legacy.example'],
  evidence: 'documented',
};

/** Returns a small page as a source. */
export function sourceFixture(text: string, document = 'page.txt'): SourceText {
  return { document, text };
}

/** Returns the English text of the KitError that `act` throws. */
export function thrownText(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof KitError) return renderError(error.parts, 'en');
    throw error;
  }
  return 'nothing was thrown';
}
