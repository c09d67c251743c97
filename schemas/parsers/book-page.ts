import type { DocExample } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import { readJsonText } from './example-json.ts';
import { LineCursor } from './line-cursor.ts';
import { placeOf, type SourceText } from './source-text.ts';

/** One interface that the book lists: its chapter, title and YApi id. */
export interface ListedInterface {
  readonly chapter: string;
  /** The title as printed, group tag included: `【资产类】查询卡券包列表`. */
  readonly title: string;
  /** The tag between 【 and 】, where there is one. */
  readonly tag?: string;
  readonly name: string;
  readonly yapiId: number;
  readonly source: Provenance;
}

/** A chapter and its introductory lines, as printed. */
export interface Chapter {
  readonly title: string;
  readonly introduction: readonly { readonly text: string; readonly source: Provenance }[];
  readonly source: Provenance;
}

/** The signature section: its sentences, the string to sign and the secret it prints for demonstration. */
export interface SignatureSection {
  readonly chapter: string;
  readonly statements: readonly { readonly text: string; readonly source: Provenance }[];
  /** The whole string as printed, the demonstration secret at its end. */
  readonly base: { readonly text: string; readonly source: Provenance };
  readonly demoSecret: string;
  readonly examples: readonly DocExample[];
}

/** A book's text: chapters, interfaces and the signature section. */
export interface BookPage {
  readonly document: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly interfaces: readonly ListedInterface[];
  readonly signature: SignatureSection;
  /** Lines that are neither: captions and empty sections, as printed. */
  readonly leftovers: readonly { readonly text: string; readonly source: Provenance }[];
}

const interfaceId = /^\[yapi_interface\](\d+)\[\/yapi_interface\]$/u;
const tagged = /^【([^】]+)】(.+)$/u;
const signatureHeading = /^签名相关$/u;
const signatureBase = /^action=.+&uuid=[^&]+&[0-9a-zA-Z]+$/u;
const secret = /^appSecret .*【([0-9a-zA-Z]+)】$/u;

interface Draft {
  readonly chapters: Chapter[];
  readonly interfaces: ListedInterface[];
  readonly leftovers: { text: string; source: Provenance }[];
  signature?: SignatureSection;
}

/**
 * Reads the text of a whole book: before every interface and section its chapter's title is repeated, so that a line
 * followed by a title and an id is an interface, and a line followed by text is the chapter's introduction.
 */
export function parseBookPage(source: SourceText): BookPage {
  const cursor = new LineCursor(source);
  const title = cursor.expect({ zh: '书名', en: 'the title of the book' }, /^\S.*$/u).match[0];
  cursor.expect(
    { zh: '重复的书名', en: 'the title of the book once more' },
    new RegExp(`^${escapeRegExp(title)}$`, 'u'),
  );
  const draft: Draft = { chapters: [], interfaces: [], leftovers: [] };
  for (cursor.skipBlank(); cursor.peek() !== undefined; cursor.skipBlank()) readBlock(cursor, draft);
  if (draft.signature === undefined) throw cursor.error({ zh: '“签名相关”一节', en: 'the section 签名相关' });
  return { document: source.document, title, ...draft, signature: draft.signature };
}

function readBlock(cursor: LineCursor, draft: Draft): void {
  const { line: heading } = cursor.expect({ zh: '章节标题', en: 'the title of a chapter' }, /^[^[\s].*$/u);
  const isKnown = draft.chapters.some((chapter) => chapter.title === heading.text);
  cursor.skipBlank();
  const next = cursor.peek();
  if (next === undefined)
    throw cursor.error({ zh: '章节下的接口或说明', en: 'an interface or a text under the chapter' });
  if (isKnown && signatureHeading.test(next.text)) {
    cursor.take();
    draft.signature = readSignature(cursor, heading.text);
    return;
  }
  if (!isKnown) {
    readChapter(cursor, draft, { title: heading.text, line: heading.number });
    return;
  }
  const isCaption =
    next.text === heading.text || draft.chapters.some((chapter) => chapter.title === next.text);
  cursor.take();
  if (isCaption) throw cursor.error({ zh: '接口标题', en: 'the title of an interface' });
  readInterface(cursor, draft, heading.text, next.text);
  readCaptions(cursor, draft);
}

/** A chapter comes first with its introduction, whose lines end where the chapter's title is repeated. */
function readChapter(
  cursor: LineCursor,
  draft: Draft,
  { title, line }: { title: string; line: number },
): void {
  const lines = cursor
    .takeUntil(new RegExp(`^${escapeRegExp(title)}$`, 'u'))
    .filter(({ text }) => text.trim() !== '');
  const introduction = lines.map(({ text, number }) => ({ text, source: placeOf(cursor.source, number) }));
  if (introduction.length === 0 || introduction.some(({ text }) => interfaceId.test(text))) {
    throw cursor.error({
      zh: `章节“${title}”的说明，然后重复标题`,
      en: `the introduction of chapter ${title}, then its title again`,
    });
  }
  draft.chapters.push({ title, introduction, source: placeOf(cursor.source, line) });
}

function readInterface(cursor: LineCursor, draft: Draft, chapter: string, title: string): void {
  const { line, match } = cursor.expect(
    { zh: '“[yapi_interface]数字[/yapi_interface]”', en: '[yapi_interface]number[/yapi_interface]' },
    interfaceId,
  );
  const [, tag, name = title] = tagged.exec(title) ?? [];
  draft.interfaces.push({
    chapter,
    title,
    ...(tag === undefined ? {} : { tag }),
    name,
    yapiId: Number(match[1]),
    source: placeOf(cursor.source, line.number),
  });
}

/** A picture's caption may stand behind an interface. */
function readCaptions(cursor: LineCursor, draft: Draft): void {
  for (let match = cursor.takeIf(/^\S+\.(?:png|jpe?g|gif)$/u); match !== undefined; ) {
    draft.leftovers.push({
      text: match[0],
      source: placeOf(cursor.source, (cursor.peek()?.number ?? 1) - 1),
    });
    match = cursor.takeIf(/^\S+\.(?:png|jpe?g|gif)$/u);
  }
}

function readSignature(cursor: LineCursor, chapter: string): SignatureSection {
  const place = (line: number) => placeOf(cursor.source, line);
  const statements = cursor
    .takeUntil(signatureBase)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }) => ({ text, source: place(number) }));
  const base = cursor.expect({ zh: '参与签名的完整字符串', en: 'the whole string to sign' }, signatureBase);
  const demoSecret =
    cursor.expect({ zh: '“appSecret …【密钥】”', en: 'appSecret … with the demo secret' }, secret).match[1] ??
    '';
  const request = readExample(cursor, 'request', /^请求demo$/u, '请求demo');
  const response = readExample(cursor, 'response', /^请求响应demo$/u, '请求响应demo');
  cursor.takeIf(/^相关说明$/u);
  return {
    chapter,
    statements,
    base: { text: base.line.text, source: place(base.line.number) },
    demoSecret,
    examples: [request, response],
  };
}

function readExample(
  cursor: LineCursor,
  direction: DocExample['direction'],
  heading: RegExp,
  name: string,
): DocExample {
  cursor.expect({ zh: `“${name}”一节`, en: `the section ${name}` }, heading);
  cursor.skipBlank();
  const { text, line } = readJsonText(cursor);
  return { direction, text, source: placeOf(cursor.source, line) };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
