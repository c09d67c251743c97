import { KitError } from '../../schemas/kit-error.ts';
import { sameText, type Text } from '../../schemas/text.ts';

/** What may keep two records from being parts of one run. */
const names: Readonly<Record<string, Text>> = {
  kit: { zh: '工具版本', en: 'versions of the kit' },
  seed: { zh: '种子', en: 'seeds' },
  documents: { zh: '文档版本', en: 'revisions of the documents' },
  target: { zh: '目标', en: 'targets' },
  profile: { zh: '认证范围', en: 'profiles' },
  only: { zh: '--only', en: 'stories (--only)' },
  operations: { zh: '范围内的接口', en: 'operations in scope' },
  baseline: { zh: '基线', en: 'baselines' },
  subject: { zh: '被测方', en: 'subjects' },
  shards: { zh: '分片数', en: 'numbers of shards' },
};

/** One thing in which two records differ. */
export interface Difference {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly paths: readonly [string, string];
}

export function recordsDiffer({ key, expected, actual, paths }: Difference): KitError {
  const name = names[key] ?? sameText(key);
  return new KitError({
    code: 'records-differ',
    what: {
      zh: `这些记录不是同一次运行的分片：${name.zh}不同`,
      en: `These records are not shards of one run: their ${name.en} differ`,
    },
    where: paths.join(' · '),
    expected: sameText(brief(expected, actual)),
    actual: sameText(brief(actual, expected)),
    hint: {
      zh: '各自用 ebuy-kit judge 判定；要看差别，用 ebuy-kit compare A B',
      en: 'judge each by itself; ebuy-kit compare A B tells what differs between two runs',
    },
  });
}

export function notShards(path: string, shard: string | undefined): KitError {
  return new KitError({
    code: 'record-not-a-shard',
    what: {
      zh: '只有同一次运行的分片才能合并，这份记录不是分片',
      en: 'Only shards of one run can be merged, and this record is none',
    },
    where: path,
    expected: sameText('header.shard = i/n'),
    actual: shard === undefined ? { zh: '整次运行', en: 'a whole run' } : sameText(shard),
    hint: {
      zh: '用 certify --shard i/n 得到分片；两次整运行之间用 ebuy-kit compare A B',
      en: 'certify --shard i/n makes shards; for two whole runs there is ebuy-kit compare A B',
    },
  });
}

export function shardTwice(
  first: string,
  second: string,
  { number, count }: { readonly number: number; readonly count: number },
): KitError {
  return new KitError({
    code: 'shard-twice',
    what: { zh: `分片 ${number}/${count} 给了两次`, en: `Shard ${number}/${count} is given twice` },
    where: `${first} · ${second}`,
    hint: { zh: '每个分片只给一份记录', en: 'give one record of each shard' },
  });
}

/** Of objects, the members alone that differ; long values cut. */
function brief(value: unknown, other: unknown): string {
  const isPair = [value, other].every(
    (side) => typeof side === 'object' && side !== null && !Array.isArray(side),
  );
  const text = isPair
    ? JSON.stringify(
        Object.fromEntries(
          Object.entries(Object(value)).filter(
            ([key, member]) => JSON.stringify(member) !== JSON.stringify(Object(other)[key]),
          ),
        ),
      )
    : (JSON.stringify(value) ?? 'none');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
