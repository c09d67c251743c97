import picomatch from 'picomatch';
import type { Evidence } from '../../schemas/evidence.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { systemTitles } from '../../schemas/systems.ts';
import { sameText } from '../../schemas/text.ts';
import { valueError } from '../usage-error.ts';

/** What is listed, and which of it. */
export interface ListFilter {
  readonly kind: 'operations' | 'requirements' | 'scenarios' | 'profiles' | 'faults' | 'plan' | 'coverage';
  hasSystem(system: string): boolean;
  hasOperation(operation: {
    readonly id: string;
    readonly system: string;
    readonly evidence: Evidence;
  }): boolean;
  hasLevel(level: string): boolean;
}

/** The filters of a command line, as written. */
export interface WrittenFilter {
  readonly system?: string;
  readonly operation?: string;
  readonly evidence?: string;
  readonly level?: string;
}

const evidences = ['documented', 'partial', 'sampled', 'proposed'] as const satisfies readonly Evidence[];
const levels = ['MUST', 'SHOULD', 'MAY'] as const;

const filters: Readonly<Record<ListFilter['kind'], readonly (keyof WrittenFilter)[]>> = {
  operations: ['system', 'operation', 'evidence', 'level'],
  requirements: ['system', 'operation', 'evidence', 'level'],
  scenarios: ['system'],
  profiles: [],
  faults: [],
  plan: [],
  coverage: ['system', 'operation', 'evidence', 'level'],
};

/** Returns a filter; throws a KitError for a value that does not exist, and for a filter that a listing does not have. */
export function listFilter(written: WrittenFilter, kind: ListFilter['kind']): ListFilter {
  for (const name of ['system', 'operation', 'evidence', 'level'] as const)
    if (written[name] !== undefined && !filters[kind].includes(name)) throw notFiltered(name, kind);
  const system = known('--system', Object.keys(systemTitles), written.system?.toLowerCase());
  const evidence = known('--evidence', evidences, written.evidence?.toLowerCase());
  const level = known('--level', levels, written.level?.toUpperCase());
  const isNamed = written.operation === undefined ? () => true : picomatch(written.operation, { dot: true });
  const hasSystem = (one: string) => system === undefined || one === system;
  return {
    kind,
    hasSystem,
    hasOperation: (one) =>
      hasSystem(one.system) && isNamed(one.id) && (evidence === undefined || one.evidence === evidence),
    hasLevel: (one) => level === undefined || one === level,
  };
}

function known(option: string, values: readonly string[], written: string | undefined): string | undefined {
  if (written === undefined || values.includes(written)) return written;
  throw valueError(option, values.join(' | '), written);
}

function notFiltered(name: string, kind: ListFilter['kind']): KitError {
  return new KitError({
    code: 'list-filter-unused',
    what: {
      zh: `--${kind} 的列表不能按 --${name} 筛选`,
      en: `The list of --${kind} cannot be filtered by --${name}`,
    },
    expected: sameText(filters[kind].map((one) => `--${one}`).join(', ') || '—'),
    hint: { zh: `去掉 --${name}`, en: `leave out --${name}` },
  });
}
