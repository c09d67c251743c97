import type { DocPage, FieldRow } from '../../doc-page.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';
import { type PlacedRow, rowsOf } from '../walk.ts';

/** What the words of a page say against each other, or leave open. Each table of words stands beside its rule. */
export const meaningRules: readonly LintRule[] = [
  {
    id: 'switches-off-absent-field',
    title: { zh: '说明停用一个并不存在的同级字段', en: 'a field switches off another that is not beside it' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).flatMap(switchesOffAbsent)),
  },
  {
    id: 'total-described-two-ways',
    title: { zh: '同一金额两种说法', en: 'one amount, described in two ways' },
    find: ({ pages }) => pages.flatMap(totalTwoWays),
  },
  {
    id: 'described-as-another-field',
    title: { zh: '说明写成了另一个字段', en: 'a field described as another' },
    find: ({ pages }) => pages.flatMap(describedAsAnother),
  },
  {
    id: 'name-and-meaning-swapped',
    title: { zh: '两个字段的名称与说明互换', en: 'the names and meanings of two fields are swapped' },
    find: ({ pages }) => pages.flatMap(swapped),
  },
  {
    id: 'choice-not-told-in-full',
    title: { zh: '多选一而未说其余情形', en: 'one of several, and not what else happens' },
    find: ({ pages }) => pages.flatMap(choices),
  },
  {
    id: 'values-changed-between-copies',
    title: { zh: '两份副本的取值不同', en: 'two copies of a page state different values' },
    find: ({ pages }) => pages.flatMap((page) => rowsOf(page).flatMap(changedValues)),
  },
];

const switchesOff = /(?:不执行|不生效|失效)\s*([a-z][A-Za-z]+)/u;

function switchesOffAbsent({ page, direction, path, row }: PlacedRow): readonly DocFindingDraft[] {
  const name = switchesOff.exec(`${row.meaning} ${row.note ?? ''}`)?.[1];
  if (name === undefined) return [];
  const parentPath = path.split('.').slice(0, -1).join('.');
  const rows = rowsOf(page).filter((other) => other.direction === direction);
  if (rows.some((other) => other.path === (parentPath === '' ? name : `${parentPath}.${name}`))) return [];
  const elsewhere = rows.filter((other) => other.row.name === name);
  const inside = elsewhere.map((other) => other.path).join('、');
  return [
    {
      about: `${page.operation}.${path}.${name}`,
      operations: [page.operation],
      places: [row.source, ...elsewhere.map((other) => other.row.source)],
      statement: {
        zh: `${page.operation} 的 ${path} 说有它时不执行 ${name}，而与它同级没有 ${name}${inside === '' ? '' : `，只有 ${inside}`}`,
        en: `${path} of ${page.operation} is said to switch off ${name}, and no ${name} stands beside it${inside === '' ? '' : `, only ${inside}`}`,
      },
      kitDoes: {
        zh: `把同级的 ${name} 作为提案列出，示例不依赖它`,
        en: `lists a ${name} beside it as a proposal; no example depends on it`,
      },
      question: {
        zh: `与 ${path} 同级是否有 ${name}？类型与单位为何？`,
        en: `Is there a ${name} beside ${path}, and of which type and unit?`,
      },
    },
  ];
}

/** What is left to pay after other payments, against what all payments together must reach. */
const restWords = /剩余|去除其他|还需/u;
const wholeWords = (name: string) => new RegExp(`支付金额\\s*>=\\s*${name}|依次支付\\s*${name}`, 'u');

function totalTwoWays(page: DocPage): readonly DocFindingDraft[] {
  const rests = rowsOf(page).filter(({ row }) => /Amount$/u.test(row.name) && restWords.test(row.meaning));
  return rests.flatMap(({ path, row }) => {
    const reached = page.remarks.filter(({ text }) => wholeWords(row.name).test(text));
    if (reached.length === 0) return [];
    return [
      {
        about: `${page.operation}.${path}`,
        operations: [page.operation],
        places: [row.source, ...reached.map(({ source }) => source)],
        statement: {
          zh: `${page.operation} 的 ${path} 在字段表中是去除其他支付后的剩余金额，在备注中是全部支付方式合计要达到的金额`,
          en: `${path} of ${page.operation} is what is left to pay in the table, and what all payment methods together must reach in the remarks`,
        },
        kitDoes: {
          zh: '按备注：各支付方式合计达到它',
          en: 'goes by the remarks: all methods together reach it',
        },
        question: {
          zh: `${row.name} 是剩余待付还是订单应付总额？`,
          en: `Is ${row.name} the rest to pay or the whole of the order?`,
        },
      },
    ];
  });
}

function describedAsAnother(page: DocPage): readonly DocFindingDraft[] {
  const rows = rowsOf(page).filter(({ row }) => row.meaning.length >= 4);
  return rows.flatMap(({ path, row }) => {
    // A list or an object has no one value, so that it cannot be what a text field of another name is.
    if (row.type !== 'object' && row.type !== 'array') return [];
    const twin = rows.find(
      (other) => isText(other.row) && other.row.name !== row.name && other.row.meaning === row.meaning,
    );
    if (twin === undefined) return [];
    return [
      {
        about: `${page.operation}.${path}`,
        operations: [page.operation],
        places: [row.source, twin.row.source],
        statement: {
          zh: `${page.operation} 的 ${path}（${row.type}）与 ${twin.path} 的说明同为“${row.meaning}”`,
          en: `${path} (${row.type}) of ${page.operation} has the same description as ${twin.path}: ${row.meaning.trim()}`.replaceAll(
            /[\u3000-\u303f]/gu,
            '',
          ),
        },
        kitDoes: {
          zh: '按字段名理解，不据说明判定',
          en: 'goes by the name and judges nothing by the description',
        },
        question: {
          zh: `${path} 的含义与子字段是什么？`,
          en: `What does ${path} mean, and which fields does it have?`,
        },
      },
    ];
  });
}

function isText({ type }: FieldRow): boolean {
  return type === 'string';
}

/** Words that a field's name stands for: where two fields carry each other's word, names or meanings were swapped. */
const synonyms = [
  { name: 'selling', word: '售价' },
  { name: 'cost', word: '成本价' },
] as const;

function swapped(page: DocPage): readonly DocFindingDraft[] {
  const told = rowsOf(page).flatMap((placed) => {
    const own = synonyms.find(({ name }) => placed.row.name.toLowerCase().startsWith(name));
    const said = firstWordIn(placed.row.meaning);
    return own === undefined || said === undefined || own === said ? [] : [{ row: placed.row, own, said }];
  });
  return told.flatMap((one, index) => {
    const other = told.slice(index + 1).find(({ own, said }) => own === one.said && said === one.own);
    if (other === undefined) return [];
    const [a, b] = [one.row.name, other.row.name];
    return [
      {
        about: `${page.operation}.${a}.${b}`,
        operations: [page.operation],
        places: [one.row.source, other.row.source],
        statement: {
          zh: `${page.operation} 的 ${a} 说明为${one.said.word}，${b} 说明为${other.said.word}，看似互换`,
          en: `${a} of ${page.operation} is described with the word for ${b}, and ${b} with that for ${a}: they seem swapped`,
        },
        kitDoes: {
          zh: '两者取相同的值，哪种读法都成立',
          en: 'sends equal values, which satisfy either reading',
        },
        question: {
          zh: `${a} 与 ${b} 哪个是售价，哪个是成本价？`,
          en: `Which of ${a} and ${b} is the price and which the cost?`,
        },
      },
    ];
  });
}

/** The synonym whose word stands first in a text. */
function firstWordIn(text: string): (typeof synonyms)[number] | undefined {
  return synonyms
    .filter(({ word }) => text.includes(word))
    .toSorted((a, b) => text.indexOf(a.word) - text.indexOf(b.word))[0];
}

function choices(page: DocPage): readonly DocFindingDraft[] {
  const found = page.remarks.filter(({ text }) => /[二三四]选一/u.test(text));
  return found.map(({ text, source }) => {
    const fields = [...text.matchAll(/[a-z][A-Za-z]+/gu)].map(([name]) => name);
    return {
      about: `${page.operation}.${fields.join('.')}`,
      operations: [page.operation],
      places: [
        source,
        ...rowsOf(page)
          .filter(({ row }) => fields.includes(row.name))
          .map(({ row }) => row.source),
      ],
      statement: {
        zh: `${page.operation} 的 ${fields.join('、')} 只写多选一，未写给出多个或一个都不给时如何`,
        en: `Of ${fields.join(', ')}, ${page.operation} wants one, and does not say what happens with several or with none`,
      },
      kitDoes: {
        zh: '每次只给一个；都不给时认为应被拒绝，并注明是本工具的假设',
        en: 'gives one at a time; takes it that none is refused, and says that this is an assumption',
      },
      question: {
        zh: '给出多个时以哪个为准？都不给时如何应答？',
        en: 'Which one counts when several are given, and how is none answered?',
      },
    };
  });
}

function changedValues({ page, direction, path, row }: PlacedRow): readonly DocFindingDraft[] {
  const { enumeration, earlierEnumeration } = row;
  if (enumeration === undefined || earlierEnumeration === undefined) return [];
  const values = (list: typeof enumeration) => list.map(({ value }) => value);
  const [now, before] = [values(enumeration), values(earlierEnumeration.values)];
  const gone = before.filter((value) => !now.includes(value));
  const added = now.filter((value) => !before.includes(value));
  if (gone.length === 0 && added.length === 0) return [];
  return [
    {
      about: `${page.operation}.${direction}.${path}`,
      operations: [page.operation],
      places: [row.source],
      statement: {
        zh: `${page.operation} 的 ${path} 在 ${earlierEnumeration.updated} 的副本中有 ${gone.join('、')}，在 ${page.updated} 的副本中没有了，另有 ${added.join('、')}`,
        en: `${path} of ${page.operation} had ${gone.join(', ')} in the copy of ${earlierEnumeration.updated}; that of ${page.updated} has ${added.join(', ')} instead`,
      },
      kitDoes: { zh: '按较新的副本判定', en: 'goes by the newer copy' },
      question: { zh: '旧的取值是否仍然有效？', en: 'Are the earlier values still valid?' },
    },
  ];
}
