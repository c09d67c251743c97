import { deriveSchema } from '../../derive.ts';
import type { DocExample, DocPage, FieldRow } from '../../doc-page.ts';
import { validateAgainst } from '../../validator.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { distinct, groupBy, messageOf, placeInExample, rowsOf, valuesOf } from '../walk.ts';

/** Examples held against the tables of their own page. The schema is never loosened for an example. */
export const exampleAgainstTableRules: readonly LintRule[] = [
  {
    id: 'example-breaks-table',
    title: { zh: '样例不符合自己的字段表', en: 'an example breaks its own table' },
    find: ({ pages }) => pages.flatMap((page) => page.examples.flatMap((example) => brokenBy(page, example))),
  },
  {
    id: 'example-field-not-in-table',
    title: { zh: '样例含有字段表没有的字段', en: 'an example holds a field that its table lacks' },
    find: ({ pages }) =>
      pages
        .filter((page) => page.evidence !== 'sampled')
        .flatMap((page) => page.examples.flatMap((example) => undocumentedIn(page, example))),
  },
];

function brokenBy(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const violations = validateAgainst(deriveSchema(page), example.direction, messageOf(example));
  const byRequirement = groupBy(violations, ({ requirement }) => requirement);
  return [...byRequirement].flatMap(([requirement, [first]]) => {
    if (first === undefined) return [];
    const { path, actual } = first;
    const row = rowAt(page, example, path);
    const expected = first.kind === 'pattern' ? (row?.format ?? first.expected) : first.expected;
    return [
      {
        about: requirement,
        operations: [page.operation],
        places: [placeInExample(example, path), ...(row === undefined ? [] : [row.source])],
        statement: {
          zh: `${page.operation} 的${side(example).zh}样例中 ${path} 为 ${actual}，字段表要求 ${expected}`,
          en: `The ${side(example).en} example of ${page.operation} has ${path} ${actual}, where the table wants ${expected}`,
        },
        kitDoes: {
          zh: '按字段表判定，不因样例放宽模式',
          en: 'goes by the table; the schema is not loosened for the example',
        },
        question: {
          zh: `${path} 以字段表为准还是以样例为准？`,
          en: `Does the table or the example hold for ${path}?`,
        },
      },
    ];
  });
}

function undocumentedIn(page: DocPage, example: DocExample): readonly DocFindingDraft[] {
  const known = rowsOf(page).filter(({ direction }) => direction === example.direction);
  const isKnown = (path: string) => known.some((row) => row.path === path);
  const closed = (path: string) => isKnown(path) || path === '';
  const paths = distinct(valuesOf(messageOf(example)).map(({ path }) => path));
  // Only the outermost unknown field is told; an object whose rows are not documented may hold anything.
  const unknown = paths.filter(
    (path) => !isKnown(path) && closed(ownerOf(path)) && hasRows(known, ownerOf(path)),
  );
  return unknown.map((path) => {
    const twin = rowsOf(page).find((row) => row.direction !== example.direction && row.path === path);
    const moved = movedInto(
      example,
      path,
      known.map((row) => row.path),
    );
    return {
      about: `${page.operation}.${example.direction}.${path}`,
      operations: [page.operation],
      places: [placeInExample(example, path), ...(twin === undefined ? [] : [twin.row.source])],
      statement: {
        zh: `${page.operation} 的${side(example).zh}样例含有字段表没有的 ${path}${twin === undefined ? '' : '，它只在另一方向的表中'}${moved.length === 0 ? '' : `；表中的 ${moved.join('、')} 只出现在它之内`}`,
        en: `The ${side(example).en} example of ${page.operation} holds ${path}, which its table lacks${twin === undefined ? '' : '; only the table of the other direction has it'}${moved.length === 0 ? '' : `; ${moved.join(', ')} of the table stand only inside it`}`,
      },
      kitDoes:
        example.direction === 'request'
          ? { zh: '模式不加此字段，也不发送它', en: 'does not add it to the schema and does not send it' }
          : {
              zh: '模式不加此字段；网关返回它时作为未记载的字段报告',
              en: 'does not add it to the schema; where a gateway returns it, it is reported as undocumented',
            },
      question: {
        zh: `${path} 是否属于${side(example).zh}？类型、长度与是否必填为何？`,
        en: `Does ${path} belong to the ${side(example).en}? With which type, length and required-ness?`,
      },
    };
  });
}

/** Fields of the table that the example shows only inside the unknown object, not at their own place. */
function movedInto(example: DocExample, path: string, documented: readonly string[]): readonly string[] {
  const values = valuesOf(messageOf(example));
  const inside = values.filter((value) => ownerOf(value.path) === path).map(({ name }) => name);
  const topLevel = values.filter((value) => value.path === value.name).map(({ name }) => name);
  return distinct(inside.filter((name) => documented.includes(name) && !topLevel.includes(name)));
}

function hasRows(
  known: readonly { readonly path: string; readonly row: FieldRow }[],
  owner: string,
): boolean {
  return owner === '' || known.some(({ path, row }) => path === owner && row.children.length > 0);
}

function ownerOf(path: string): string {
  return path
    .split('.')
    .slice(0, -1)
    .join('.')
    .replace(/(?:\[\])+$/u, '');
}

function rowAt(page: DocPage, example: DocExample, path: string): FieldRow | undefined {
  return rowsOf(page).find((row) => row.direction === example.direction && row.path === path)?.row;
}

function side(example: DocExample) {
  return example.direction === 'request' ? { zh: '请求', en: 'request' } : { zh: '应答', en: 'response' };
}
