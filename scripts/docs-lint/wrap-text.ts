import { widthOf } from '../table.ts';

/** Returns a text in lines of at most `width` terminal columns, broken at spaces where there are some near the end. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const point of text) {
    if (widthOf(line) + widthOf(point) > width) {
      const space = line.lastIndexOf(' ');
      const at = space > line.length / 2 ? space : line.length;
      lines.push(line.slice(0, at));
      line = line.slice(at).trimStart();
    }
    line += point;
  }
  return [...lines, line].join('\n');
}
