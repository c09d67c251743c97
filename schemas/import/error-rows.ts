import type { ErrorRow } from '../doc-page.ts';

const codeColumn = /错误码|返回码|响应码|状态码|结果码|^(?:error|result|return)?_?\s*code$/iu;
const reasonColumns = [/原因|reason/iu, /描述|含义|信息|message|^msg$|desc/iu, /说明/u] as const;
const adviceColumn = /处理|解决|建议|方案|说明|备注|advice|solution/iu;

/** Returns the rows of an error table, or undefined where the heading names no column of codes. */
export function errorRowsOf(
  table: readonly (readonly string[])[],
): readonly Omit<ErrorRow, 'source'>[] | undefined {
  const [heading = [], ...rows] = table;
  const code = heading.findIndex((cell) => codeColumn.test(cell));
  if (code === -1) return undefined;
  const reason = reasonColumns
    .map((pattern) => heading.findIndex((cell, index) => index !== code && pattern.test(cell)))
    .find((index) => index !== -1);
  const advice = heading.findIndex(
    (cell, index) => index !== code && index !== reason && adviceColumn.test(cell),
  );
  return rows.flatMap((cells) => {
    const value = cells[code] ?? '';
    if (value === '') return [];
    return [{ code: value, reason: cells[reason ?? -1] ?? '', advice: cells[advice] ?? '' }];
  });
}
