import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { distinct, groupBy, type PlacedRow, rowsOf } from '../walk.ts';

/** Required-ness that contradicts what stands around it. */
export const requirednessRules: readonly LintRule[] = [
  {
    id: 'required-with-default',
    title: { zh: '必填却有默认值', en: 'required, yet with a default' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).filter(hasDefault).map(requiredWithDefault)),
  },
  {
    id: 'required-inside-optional',
    title: { zh: '可选对象内有必填字段', en: 'a required field inside an optional object' },
    find: ({ pages }) =>
      pages.flatMap((page) => rowsOf(page).filter(isInsideOptional).map(requiredInsideOptional)),
  },
  {
    id: 'required-differs-between-operations',
    title: { zh: '同名请求字段有的必填、有的可选', en: 'a request field required here and optional there' },
    find: ({ pages }) => differsBetweenOperations(pages.flatMap(rowsOf)),
  },
];

function differsBetweenOperations(rows: readonly PlacedRow[]): readonly DocFindingDraft[] {
  const told = rows.filter(
    ({ direction, path, row }) =>
      direction === 'request' && path.startsWith('content.') && row.required !== 'unknown',
  );
  return [...groupBy(told, ({ path }) => path)].flatMap(([path, group]) => {
    const operationsWith = (required: string) =>
      distinct(group.filter(({ row }) => row.required === required).map(({ page }) => page.operation));
    const [yes, no] = [operationsWith('yes'), operationsWith('no')];
    if (yes.length === 0 || no.length === 0) return [];
    return [
      {
        about: path,
        operations: [...yes, ...no],
        places: group.map(({ row }) => row.requiredSource ?? row.source),
        statement: {
          zh: `请求字段 ${path} 在 ${yes.join('、')} 必填，在 ${no.join('、')} 可选`,
          en: `The request field ${path} is required in ${yes.join(', ')} and optional in ${no.join(', ')}`,
        },
        kitDoes: { zh: '每个接口按自己的表判定', en: 'holds each operation to its own table' },
        question: { zh: `${path} 在各接口是否应当一致？`, en: `Should ${path} be the same in all of them?` },
      },
    ];
  });
}

function hasDefault({ direction, row }: PlacedRow): boolean {
  if (direction !== 'request' || row.required !== 'yes') return false;
  return row.defaultValue !== undefined || /默认|不填|未填/u.test(`${row.meaning} ${row.note ?? ''}`);
}

function requiredWithDefault({ page, path, row }: PlacedRow): DocFindingDraft {
  return {
    about: `${page.operation}.${path}`,
    operations: [page.operation],
    places: [row.source],
    statement: {
      zh: `${page.operation} 的 ${path} 必填，说明却给出不填时的默认值`,
      en: `${path} of ${page.operation} is required, yet its text tells the default when it is left out`,
    },
    kitDoes: {
      zh: '按必填发送；缺失时的结果不判定',
      en: 'always sends it, and judges no request without it',
    },
    question: { zh: `${path} 能否不传？`, en: `May ${path} be left out?` },
  };
}

function isInsideOptional({ direction, row, parent }: PlacedRow): boolean {
  return (
    direction === 'request' &&
    row.required === 'yes' &&
    parent?.required === 'no' &&
    row.certainty !== 'probable'
  );
}

function requiredInsideOptional({ page, path, row, parent }: PlacedRow): DocFindingDraft {
  return {
    about: `${page.operation}.${path}`,
    operations: [page.operation],
    places: [
      row.requiredSource ?? row.source,
      ...(parent === undefined ? [] : [parent.requiredSource ?? parent.source]),
    ],
    statement: {
      zh: `${page.operation} 的 ${parent?.name} 可不传，其中的 ${row.name} 却必填`,
      en: `${parent?.name} of ${page.operation} may be left out, yet ${row.name} in it is required`,
    },
    kitDoes: { zh: '传该对象时才要求它', en: 'wants it only where the object is sent' },
    question: { zh: `不传 ${parent?.name} 是否有效？`, en: `Is a request without ${parent?.name} valid?` },
  };
}
