import type { PageFormat } from './doc-page.ts';
import type { Evidence } from './evidence.ts';
import type { SourceText } from './parsers/source-text.ts';
import { readYaml, type YamlReader } from './parsers/yaml-reader.ts';
import type { Text } from './text.ts';

/** One row of `sources/index.yaml`: a document as given, and how it is read. */
export interface SourceEntry {
  /** Short number, such as `002`. */
  readonly number: string;
  readonly file: string;
  /** sha256 of the file, lower-case hex. */
  readonly sha256: string;
  readonly title: Text;
  /** What the document documents, in our own words. */
  readonly documents: Text;
  /** `doc-record` where the text cannot be parsed and doc records stand for it. */
  readonly format: PageFormat;
  readonly operations: readonly string[];
  readonly evidence: Evidence;
  /** The listed interface that a book shows by an example, whose own page is not at hand. */
  readonly example?: { readonly yapiId: number; readonly title: Text };
}

const formats = ['yapi-page', 'bookstack-table', 'book-page', 'doc-record'] as const;
const evidences = ['documented', 'partial', 'sampled', 'proposed'] as const;
const keys = [
  'number',
  'file',
  'sha256',
  'title',
  'documents',
  'format',
  'operations',
  'evidence',
  'example',
] as const;

/** Reads `sources/index.yaml`; an unknown key or value is an error that names its line. */
export function parseSourceIndex(source: SourceText): readonly SourceEntry[] {
  const list = readYaml(source).map(['documents']).required('documents').list();
  return list.map((item) => {
    const map = item.map(keys);
    return {
      number: map.required('number').text(),
      file: map.required('file').text(),
      sha256: map.required('sha256').text(),
      title: readText(map.required('title')),
      documents: readText(map.required('documents')),
      format: map.required('format').oneOf(formats),
      operations: map
        .required('operations')
        .list()
        .map((operation) => operation.text()),
      evidence: map.required('evidence').oneOf(evidences),
      ...map.pick('example', (value) => {
        const example = value.map(['yapiId', 'title']);
        return { yapiId: example.required('yapiId').integer(), title: readText(example.required('title')) };
      }),
    };
  });
}

function readText(value: YamlReader): Text {
  const both = value.map(['zh', 'en']);
  return { zh: both.required('zh').text(), en: both.required('en').text() };
}
