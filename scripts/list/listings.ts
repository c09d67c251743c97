import { operations } from '../../contracts/catalogue.generated.ts';
import type { Operation } from '../../contracts/operation.ts';
import { requirementsOf } from '../../contracts/requirements/all-requirements.ts';
import type { Text } from '../../schemas/text.ts';
import type { ListFilter } from './list-filter.ts';
import type { Listing } from './listing.ts';

type Say = (text: Text) => string;

const columns = {
  operation: { zh: '接口', en: 'operation' },
  title: { zh: '名称', en: 'title' },
  evidence: { zh: '文档依据', en: 'evidence' },
  call: { zh: '调用', en: 'call' },
  requirements: { zh: '要求', en: 'requirements' },
  cases: { zh: '用例', en: 'cases' },
  scenarios: { zh: '场景', en: 'scenarios' },
  note: { zh: '备注', en: 'note' },
  requirement: { zh: '要求', en: 'requirement' },
  level: { zh: '级别', en: 'level' },
  statement: { zh: '内容', en: 'statement' },
  source: { zh: '出处', en: 'source' },
  scenario: { zh: '场景', en: 'scenario' },
  system: { zh: '系统', en: 'system' },
  fault: { zh: '缺陷', en: 'fault' },
  breaks: { zh: '应失败的要求', en: 'requirements it breaks' },
} as const satisfies Record<string, Text>;

const notes = {
  proposed: { zh: '本工具的提案', en: 'our proposal' },
  deprecated: { zh: '已废弃', en: 'deprecated' },
  outbound: { zh: '由网关发出', en: 'sent by the gateway' },
} as const satisfies Record<string, Text>;

/** Returns the catalogue. The JSON has the shape that scripts rely on; a level narrows the requirements of each operation. */
export async function listOperations(filter: ListFilter, say: Say): Promise<Listing> {
  const { scenarios } = await import('../../suites/scenarios.generated.ts');
  const { families } = await import('../../suites/families.generated.ts');
  const listings = operations.filter(filter.hasOperation).map((operation) => ({
    operation,
    requirements: requirementsOf(operation).filter(({ level }) => filter.hasLevel(level)),
    scenarios: scenarios.filter(({ serves }) => serves.some((id) => id.startsWith(`${operation.id}.`))),
  }));
  const countCases = (operation: Operation) =>
    // No case can call what the gateway sends itself.
    operation.isOutbound === true
      ? 0
      : families.reduce((count, family) => count + family.generate(operation).length, 0);
  return {
    json: listings.map(({ operation, requirements, scenarios: serving }) => ({
      id: operation.id,
      system: operation.system,
      yapiId: operation.yapiId ?? null,
      evidence: operation.evidence,
      deprecated: operation.deprecated !== undefined,
      method: operation.method,
      path: operation.path,
      action: operation.action,
      requirements: requirements.map(({ id }) => id),
      scenarios: serving.map(({ id }) => id),
    })),
    head: [
      columns.system,
      columns.operation,
      columns.title,
      columns.evidence,
      columns.call,
      columns.requirements,
      columns.cases,
      columns.scenarios,
      columns.note,
    ],
    // Generating the cases takes longer than the rest; only the table shows how many there are.
    get rows() {
      return listings.map(({ operation, requirements, scenarios: serving }) => [
        operation.system,
        operation.id,
        say(operation.title),
        operation.evidence,
        `${operation.method} ${operation.path}`,
        String(requirements.length),
        String(countCases(operation)),
        String(serving.length),
        notesOf(operation).map(say).join(', '),
      ]);
    },
  };
}

/** Returns the requirements, each with the evidence of the operation that it stands on. */
export async function listRequirements(filter: ListFilter, say: Say): Promise<Listing> {
  const listings = operations.filter(filter.hasOperation).flatMap((operation) =>
    requirementsOf(operation)
      .filter(({ level }) => filter.hasLevel(level))
      .map(({ id, family, level, statement, source, excluded }) => ({
        id,
        operation: operation.id,
        evidence: operation.evidence,
        deprecated: operation.deprecated !== undefined,
        family,
        level,
        statement: say(statement),
        source,
        excluded: excluded === undefined ? null : say(excluded),
      })),
  );
  const marks = new Map(
    operations.map((operation) => [operation.id, notesOf(operation).map(say).join(', ')]),
  );
  return {
    json: listings,
    head: [
      columns.operation,
      columns.requirement,
      columns.level,
      columns.statement,
      columns.source,
      columns.note,
    ],
    rows: listings.map(({ operation, id, level, statement, source }) => [
      operation,
      id.startsWith(`${operation}.`) ? id.slice(operation.length + 1) : id,
      level,
      statement,
      `${source.document}:${source.line}`,
      marks.get(operation) ?? '',
    ]),
  };
}

/** Returns the scenarios. */
export async function listScenarios(filter: ListFilter, say: Say): Promise<Listing> {
  const { scenarios } = await import('../../suites/scenarios.generated.ts');
  const listings = scenarios
    .filter(({ system }) => filter.hasSystem(system))
    .map(({ id, system, title, needs, serves }) => ({
      id,
      system,
      title: say(title),
      needs,
      requirements: serves,
    }));
  return {
    json: listings,
    head: [columns.scenario, columns.system, columns.title],
    rows: listings.map(({ id, system, title }) => [id, system, title]),
  };
}

/** Returns the deliberate faults of the sandbox. */
export async function listFaults(say: Say): Promise<Listing> {
  const { faults } = await import('../../sandbox/faults.generated.ts');
  const listings = faults.map(({ id, title, breaks }) => ({ id, title: say(title), breaks }));
  return {
    json: listings,
    head: [columns.fault, columns.title, columns.breaks],
    rows: listings.map(({ id, title, breaks }) => [id, title, breaks.join('\n')]),
  };
}

function notesOf({ evidence, deprecated, isOutbound }: Operation): readonly Text[] {
  return [
    ...(evidence === 'proposed' ? [notes.proposed] : []),
    ...(deprecated === undefined ? [] : [notes.deprecated]),
    ...(isOutbound === true ? [notes.outbound] : []),
  ];
}
