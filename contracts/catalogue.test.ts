import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadInterfaceList } from '../schemas/interface-list.ts';
import { operationIds } from '../schemas/load-operation-schema.ts';
import { operations } from './catalogue.generated.ts';

const interfaces = loadInterfaceList();
const folder = new URL('./operations/', import.meta.url);

/** A row of the golden table: what a person asks first of an interface. */
function rowOf(id: string): string {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) return id;
  const { yapiId, evidence, envelope, baseUrl, path, isOutbound, deprecated, title } = found;
  const marks = [isOutbound === true ? 'outbound' : '', deprecated === undefined ? '' : 'deprecated'];
  return [
    String(yapiId ?? '').padStart(5),
    id.padEnd(36),
    evidence.padEnd(10),
    `${baseUrl}/${envelope}`.padEnd(23),
    path,
    ...marks,
    title.zh,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('the catalogue', () => {
  it('holds all 56 interfaces that document 000 lists, and the three that it does not', () => {
    const listed = interfaces.map(({ yapiId }) => yapiId);
    const held = operations.flatMap(({ yapiId }) => yapiId ?? []);
    expect(listed).toHaveLength(56);
    expect(held.toSorted((a, b) => a - b)).toEqual(listed.toSorted((a, b) => a - b));
    expect(operations.filter(({ yapiId }) => yapiId === undefined).map(({ id }) => id)).toEqual([
      'b2b.activeByPartNo',
      'posp.ecouponPreVerify',
      'posp.reelActiveVoucher',
    ]);
    expect(operations).toHaveLength(59);
  });

  it('calls each by the title that document 000 prints, in the system of its chapter', () => {
    for (const { yapiId, tag, name, system, isDeprecated } of interfaces) {
      const operation = operations.find((candidate) => candidate.yapiId === yapiId);
      expect(operation?.title.zh).toBe(tag === undefined ? name : `【${tag}】${name}`);
      expect(operation?.system, name).toBe(system);
      expect(operation?.deprecated !== undefined, name).toBe(isDeprecated);
    }
  });

  it('has an operation for every schema, and an English title for every operation', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(operationIds());
    expect(
      operations.filter(({ title }) => !/^[A-Z][\w ,()'’-]+$/u.test(title.en)).map(({ title }) => title.en),
    ).toEqual([]);
  });

  it('tells how well each is documented, where it stands and how it is wrapped', async () => {
    const rows = operations.map(({ id }) => rowOf(id));
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('golden/catalogue.txt');
  });

  it('says in the file of every proposal that it is one, and in no other', () => {
    for (const system of readdirSync(folder)) {
      for (const file of readdirSync(new URL(`${system}/`, folder)).filter((name) => name.endsWith('.ts'))) {
        const text = readFileSync(new URL(`${system}/${file}`, folder), 'utf8');
        const id = /id: '(.+)'/u.exec(text)?.[1];
        const operation = operations.find((candidate) => candidate.id === id);
        const isMarked = text.includes('a proposal: only title and id are known');
        expect(isMarked, `${system}/${file}`).toBe(operation?.evidence === 'proposed');
      }
    }
  });
});
