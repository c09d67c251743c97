import type { Pages } from '../../load-pages.ts';
import type { DocFindingDraft, LintRule } from '../doc-finding.ts';

/** What the chapters of the book say against the pages in them. */
export const chapterRules: readonly LintRule[] = [
  {
    id: 'deprecated-yet-maintained',
    title: { zh: '列为废弃却与现行页面同日更新', en: 'deprecated, yet updated with the pages in force' },
    find: deprecatedYetMaintained,
  },
];

function deprecatedYetMaintained({ pages, books }: Pages): readonly DocFindingDraft[] {
  const deprecated = new Set(
    books.flatMap(({ interfaces }) =>
      interfaces.filter(({ chapter }) => chapter.includes('废弃')).map(({ yapiId }) => yapiId),
    ),
  );
  const dated = pages.flatMap((page) =>
    page.updated === undefined
      ? []
      : [{ page, day: page.updated.slice(0, 10), isDeprecated: deprecated.has(page.yapiId ?? -1) }],
  );
  return dated
    .filter(({ isDeprecated }) => isDeprecated)
    .flatMap(({ page, day }) => {
      const current = dated
        .filter((other) => !other.isDeprecated && other.day === day)
        .map((other) => other.page);
      if (current.length === 0) return [];
      const names = current.map(({ operation }) => operation);
      return [
        {
          about: page.operation,
          operations: [page.operation, ...names],
          places: [page.source, ...current.map(({ source }) => source)],
          statement: {
            zh: `${page.operation} 列在废弃的章节，却与 ${names.join('、')} 同日（${day}）更新`,
            en: `${page.operation} stands in a deprecated chapter, yet was updated on the same day (${day}) as ${names.join(', ')}`,
          },
          kitDoes: { zh: '按废弃接口列出，仍然检验', en: 'lists it as deprecated and tests it all the same' },
          question: { zh: `${page.operation} 是否真的废弃？`, en: `Is ${page.operation} really deprecated?` },
        },
      ];
    });
}
