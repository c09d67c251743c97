import { posix } from 'node:path';
import ts from 'typescript';
import { arrows, ownedPackages } from './arrows.ts';

/** A source file by its path below the root of the project, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import that goes against the arrows. */
export interface BadImport {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly specifier: string;
  readonly reason: string;
}

/** Returns every import (type imports, re-exports and dynamic ones included) that the tables do not allow. */
export function judgeImports(files: readonly SourceFile[]): readonly BadImport[] {
  return files.flatMap((file) =>
    ts.preProcessFile(file.text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
      const reason = fileName.startsWith('.')
        ? judgeRelative(file.path, fileName)
        : judgePackage(file.path, fileName);
      const line = file.text.slice(0, pos).split('\n').length;
      return reason === undefined ? [] : [{ path: file.path, line, specifier: fileName, reason }];
    }),
  );
}

function judgeRelative(path: string, specifier: string): string | undefined {
  const imported = posix.join(posix.dirname(path), specifier);
  if (imported.startsWith('..')) return 'leaves the project';
  const [from, to] = [folderOf(path), folderOf(imported)];
  if (from === to || from === undefined || to === undefined) return undefined;
  const allowed = arrows[from] ?? [];
  return allowed.includes(to)
    ? undefined
    : `${from} may import from ${['itself', ...allowed].join(', ')} only`;
}

function judgePackage(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('/')) return 'is an absolute path';
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const owners = ownedPackages[name];
  if (owners === undefined) return undefined;
  const isOwner = owners.some((owner) => (owner.endsWith('/') ? path.startsWith(owner) : path === owner));
  return isOwner ? undefined : `${name} is used by ${owners.join(', ')} only`;
}

// Files at the root (configuration of tools) belong to no folder.
function folderOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
}
