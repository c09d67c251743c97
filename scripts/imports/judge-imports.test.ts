import { expect, it } from 'vitest';
import { arrows } from './arrows.ts';
import { judgeImports } from './judge-imports.ts';

const badly = (path: string, text: string) => judgeImports([{ path, text }]).map(({ reason }) => reason);

it('lets an import follow its arrow', () => {
  expect(badly('suites/checks/a.ts', "import { x } from '../../contracts/operation.ts';")).toEqual([]);
  expect(badly('suites/checks/a.ts', "import { x } from '../judge.ts';")).toEqual([]);
  expect(badly('scripts/a.ts', "import { x } from '../sandbox/start-sandbox.ts';")).toEqual([]);
  expect(badly('vitest.config.ts', "import { x } from './suites/a.ts';")).toEqual([]);
});

it.each([
  ['a plain import', "import { x } from '../sandbox/world.ts';"],
  ['a type import', "import type { World } from '../sandbox/world.ts';"],
  ['an inline type import', "let world: import('../sandbox/world.ts').World;"],
  ['a re-export', "export * from '../sandbox/world.ts';"],
  ['a side effect', "import '../sandbox/world.ts';"],
  ['a dynamic import', "const world = await import('../sandbox/world.ts');"],
])('refuses %s against the arrows, in tests too', (_, text) => {
  const reason = 'suites may import from itself, contracts, schemas only';
  expect(badly('suites/judge.ts', text)).toEqual([reason]);
  expect(badly('suites/judge.test.ts', text)).toEqual([reason]);
});

it('tells file, line and specifier', () => {
  const text = "import { a } from './a.ts';\n\nimport { b } from '../suites/b.ts';\n";
  expect(judgeImports([{ path: 'reporters/gate.ts', text }])).toMatchObject([
    { path: 'reporters/gate.ts', line: 3, specifier: '../suites/b.ts' },
  ]);
});

it('lets nothing import scripts', () => {
  for (const folder of Object.keys(arrows).filter((name) => name !== 'scripts')) {
    expect(badly(`${folder}/a.ts`, "import { x } from '../scripts/cli.ts';")).toHaveLength(1);
  }
});

it('keeps a package with its owner', () => {
  expect(badly('schemas/validator.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';")).toEqual([]);
  expect(badly('suites/a.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';")).toHaveLength(1);
  expect(badly('contracts/gateway/open.ts', "import { Agent } from 'undici';")).toEqual([]);
  expect(badly('contracts/rules/a.ts', "import { Agent } from 'undici';")).toHaveLength(1);
  expect(badly('scripts/a.ts', "import { AllureReport } from '@allurereport/core';")).toHaveLength(1);
});

it('refuses to leave the project', () => {
  expect(badly('contracts/a.ts', "import { x } from '../../shared/x.ts';")).toEqual(['leaves the project']);
  expect(badly('contracts/a.ts', "import { x } from '/elsewhere/x.ts';")).toEqual(['is an absolute path']);
});

it('takes no import out of a comment or a string', () => {
  expect(
    badly('suites/a.ts', "// import '../sandbox/a.ts'\nconst s = \"import '../sandbox/a.ts'\";"),
  ).toEqual([]);
});
