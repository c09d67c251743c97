import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';

/** What an example says of a field beside its value: the comment that stands with it, and Mock syntax. */
export interface SampleFact {
  /** Path of the field as written, Mock rule included, `list|1-5[].id`. */
  readonly path: string;
  readonly comment?: string;
  /** The value where it is a Mock placeholder, `@natural(1,5)`. */
  readonly placeholder?: string;
}

interface Member {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly placeholder?: string;
}

/** Returns the facts of an example by path; the text must be one that `readJson` reads. */
export function readSampleFacts(text: string): ReadonlyMap<string, SampleFact> {
  const document = parse(text, { mode: 'json5', tokens: true });
  const members = listMembers(document.body, '').toSorted((a, b) => a.start - b.start);
  const comments = commentsByMember(document, members, text);
  const facts = new Map<string, SampleFact>();
  for (const member of members) {
    if (facts.has(member.path)) continue;
    const comment = comments.get(member);
    facts.set(member.path, {
      path: member.path,
      ...(comment === undefined ? {} : { comment }),
      ...(member.placeholder === undefined ? {} : { placeholder: member.placeholder }),
    });
  }
  return facts;
}

function listMembers(value: ValueNode, path: string): readonly Member[] {
  if (value.type === 'Array')
    return value.elements.flatMap((element) => listMembers(element.value, `${path}[]`));
  if (value.type !== 'Object') return [];
  return value.members.flatMap((member) => {
    const name = member.name.type === 'String' ? member.name.value : member.name.name;
    const own = path === '' ? name : `${path}.${name}`;
    const text = member.value.type === 'String' ? member.value.value : '';
    const placeholder = text.startsWith('@') ? { placeholder: text } : {};
    const { line, offset } = member.name.loc.start;
    return [{ path: own, line, start: offset, ...placeholder }, ...listMembers(member.value, own)];
  });
}

/**
 * A comment belongs to the last field that begins before it on its line, else, where it stands on a line of its own,
 * to the next field.
 */
function commentsByMember(
  document: DocumentNode,
  members: readonly Member[],
  text: string,
): ReadonlyMap<Member, string> {
  const comments = new Map<Member, string>();
  let next = 0;
  for (const token of document.tokens ?? []) {
    if (token.type !== 'LineComment' && token.type !== 'BlockComment') continue;
    const { start, end } = token.loc;
    while ((members[next]?.start ?? Number.POSITIVE_INFINITY) < start.offset) next += 1;
    const before = members[next - 1];
    const standsAlone = text.slice(start.offset - start.column + 1, start.offset).trim() === '';
    const owner = before?.line === start.line ? before : standsAlone ? members[next] : undefined;
    if (owner === undefined) continue;
    const words = commentWords(text.slice(start.offset, end.offset));
    comments.set(
      owner,
      [comments.get(owner), words].filter((part) => part !== undefined && part !== '').join(' '),
    );
  }
  return comments;
}

function commentWords(comment: string): string {
  const inner = comment.startsWith('//') ? comment.slice(2) : comment.slice(2, -2);
  return inner
    .split('\n')
    .map((line) => line.replace(/^[\s*/]+|\s+$/gu, ''))
    .join(' ')
    .trim();
}
