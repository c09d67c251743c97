/**
 * How much an import reads. Every limit lies far above the documentation of a whole company and far below what would
 * fill the memory or the day of a laptop; whatever passes one is refused, or cut and reported, never read on.
 */
export const importLimits = {
  /** Bytes of a file. An export of 10,000 interfaces of 40 rows takes about 50 MiB. */
  fileBytes: 64 * 1024 * 1024,
  /** Characters of OpenAPI in YAML: its tree takes a hundred times the text. */
  yamlChars: 2 * 1024 * 1024,
  /** Characters of a page text: the longest page we hold has 13,000. */
  pageChars: 512 * 1024,
  /** Characters of a doc record: it is read with unique keys, which compares each key with every other. */
  recordChars: 128 * 1024,
  /** Interfaces of one import: twice the ten thousand that one must bear. */
  interfaces: 20_000,
  /** Rows of all interfaces that one import reads and renders: ten thousand interfaces of fifty. */
  rows: 500_000,
  /** Levels of nesting of one message. The documents reach 5. */
  nesting: 64,
  /** Levels of brackets of any text: `nesting` levels of a schema take twice as many. Sixty million brackets would take JSON.parse 3 GiB. */
  brackets: 1000,
  /** Schema nodes of one message, references counted as often as they are followed: without it, thirty lines of `$ref` unfold into a billion rows. */
  nodes: 10_000,
  /** Characters of JSON that only JSON5 reads, at some 0.5 MiB a second. */
  json5Chars: 1024 * 1024,
  /** Characters of an example: rows are inferred from it with every key compared with every other. */
  sampleChars: 128 * 1024,
  /** Parameters of a form, a query or a path. */
  parameters: 1000,
  /** Characters of a remark (备注), pasted images not counted: some 60 pages; an HTML parser needs 0.1 s for the worst of that length. */
  remarkChars: 64 * 1024,
  /** Code points of a field name: what is longer is text that slid into the wrong place. */
  nameLength: 100,
  /** Characters of a meaning, Mock value, default or pattern: one referenced text must not be copied a thousand times. */
  textLength: 4000,
  /** Values of one enumeration: what is longer is a table of master data. */
  enumeration: 1000,
  /** Findings of one interface; a file that is wrong throughout is wrong in one way. */
  findings: 200,
} as const;
