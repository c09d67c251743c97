import type { DocPage } from '../doc-page.ts';
import type { InterfaceEntry } from '../interface-list.ts';
import { systemOf } from '../systems.ts';
import type { ListedInterface } from './imported-interface.ts';

/** The operation id that a new interface could have. */
export interface ProposedOperation {
  /** Free: no operation we hold and no other proposal has it. */
  readonly id: string;
  /** Where the system comes from; `none` means that a person has to name it. */
  readonly systemBy: 'interface-list' | 'path' | 'none' | 'record';
}

const unknownSystem = 'unknown';

/**
 * Returns an operation id for each new interface, in order: the system from the list of interfaces by YApi id, else that
 * of the operation we hold with the longest common beginning of the path; the action from the end of the path.
 */
export function proposeOperations(
  fresh: readonly ListedInterface[],
  held: readonly DocPage[],
  known: readonly InterfaceEntry[],
): readonly ProposedOperation[] {
  const taken = new Set(held.map(({ operation }) => operation));
  const folders = foldersOf(held);
  const systems = new Map(known.map(({ yapiId, system }) => [yapiId, system]));
  const numbers = new Map<string, number>();
  return fresh.map((listed) => {
    if (listed.operation !== undefined && !taken.has(listed.operation)) {
      taken.add(listed.operation);
      return { id: listed.operation, systemBy: 'record' };
    }
    const byId = listed.yapiId === undefined ? undefined : systems.get(listed.yapiId);
    const byPath = systemByFolder(listed.path, folders);
    const system = byId ?? byPath ?? unknownSystem;
    const id = freeId(`${system}.${actionWord(listed.path)}`, taken, numbers);
    taken.add(id);
    return { id, systemBy: byId !== undefined ? 'interface-list' : byPath !== undefined ? 'path' : 'none' };
  });
}

/** The folders of the paths we hold; a folder of several systems says nothing. */
function foldersOf(held: readonly DocPage[]): ReadonlyMap<string, string | undefined> {
  const folders = new Map<string, string | undefined>();
  for (const { path, operation } of held) {
    if (path === undefined) continue;
    const folder = folderOf(path);
    const system = systemOf(operation);
    folders.set(folder, folders.has(folder) && folders.get(folder) !== system ? undefined : system);
  }
  return folders;
}

function systemByFolder(path: string, folders: ReadonlyMap<string, string | undefined>): string | undefined {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const system = folders.get(folder);
    if (system !== undefined) return system;
  }
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last segments of a path as one word: `/trade/query-list` gives `queryList`, `/user/{id}` gives `user`. */
function actionWord(path: string): string {
  const segments = path.split('/').filter((segment) => /^[A-Za-z][\w.-]*$/u.test(segment));
  const words = (segments.at(-1) ?? '').split(/[^A-Za-z0-9]+/u).filter((word) => word !== '');
  const [first = 'interface', ...others] = words;
  return [lowerFirst(first), ...others.map(upperFirst)].join('').slice(0, 60);
}

/** Counts on from the last number given to an id, so that ten thousand alike take no quadratic time. */
function freeId(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let number = (numbers.get(id) ?? 1) + 1;
  while (taken.has(`${id}${number}`)) number += 1;
  numbers.set(id, number);
  return `${id}${number}`;
}

function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
