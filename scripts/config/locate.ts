import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** A place in a configuration file: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns where a JSON or YAML file stops being well-formed, or undefined where it is, or is code. */
export function locateSyntaxError(file: string): Place | undefined {
  const extension = extname(file);
  const source = readFileSync(file, 'utf8');
  if (extension === '.json') return locateJsonError(source);
  if (extension !== '.yaml' && extension !== '.yml') return undefined;
  const position = parseDocument(source).errors[0]?.linePos?.[0];
  return position === undefined ? undefined : { line: position.line, column: position.col };
}

/** Returns the line of a key in a JSON or YAML file, or undefined where the file is code or has no such key. */
export function locateKey(file: string, path: readonly PropertyKey[]): number | undefined {
  if (!/\.(json|ya?ml)$/.test(file)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const node = document.getIn(path.map(String), true);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
}

// Node 20 says only "at position N", and nothing where the text ends too early.
function locateJsonError(source: string): Place | undefined {
  try {
    JSON.parse(source);
    return undefined;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = source.slice(0, position === undefined ? source.length : Number(position)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
