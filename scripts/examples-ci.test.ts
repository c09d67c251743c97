import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateDocument } from '../schemas/validator.ts';
import { runCli } from './cli.ts';
import { fakeTerminal } from './terminal.fixture.ts';

const folder = fileURLToPath(new URL('../examples/ci/', import.meta.url));
const text = (name: string) => readFileSync(folder + name, 'utf8');
const schema = (name: string) => JSON.parse(text(`schemas/${name}.schema.json`));

const github = () => parse(text('github-actions.yml'));
const gitlab = () => parse(text('gitlab-ci.yml'));

describe('the workflow for GitHub', () => {
  it('is of the shape that GitHub reads', () => {
    expect(validateDocument(schema('github-workflow'), github())).toEqual([]);
  });

  it.each([
    [
      'a misspelt key of a job',
      (workflow: ReturnType<typeof github>) => Object.assign(workflow.jobs.judge, { need: 'certify' }),
    ],
    [
      'a step that does nothing',
      (workflow: ReturnType<typeof github>) => workflow.jobs.judge.steps.push({ name: 'x' }),
    ],
    [
      'a schedule that is none',
      (workflow: ReturnType<typeof github>) => Object.assign(workflow.on.schedule[0], { cron: 'nightly' }),
    ],
    [
      'an action without a version',
      (workflow: ReturnType<typeof github>) => workflow.jobs.judge.steps.push({ uses: 'actions/checkout' }),
    ],
  ])('would not be with %s', (_name, spoil) => {
    const workflow = github();
    spoil(workflow);
    expect(validateDocument(schema('github-workflow'), workflow)).not.toEqual([]);
  });

  it('needs jobs that there are, and merges all of its shards', () => {
    const { jobs } = github();
    for (const { needs = [] } of Object.values<{ needs?: string | string[] }>(jobs)) {
      for (const need of [needs].flat()) expect(Object.keys(jobs)).toContain(need);
    }
    const { shard } = jobs.certify.strategy.matrix;
    expect(shard).toEqual(Array.from({ length: shard.length }, (_, index) => index + 1));
    expect(text('github-actions.yml')).toContain(`--shard "\${{ matrix.shard }}/${shard.length}"`);
  });
});

describe('the pipeline for GitLab', () => {
  it('is of the shape that GitLab reads', () => {
    expect(validateDocument(schema('gitlab-ci'), gitlab())).toEqual([]);
  });

  it.each([
    [
      'a misspelt key of a job',
      (pipeline: ReturnType<typeof gitlab>) => Object.assign(pipeline.judge, { artefacts: {} }),
    ],
    [
      'a job without a script',
      (pipeline: ReturnType<typeof gitlab>) => Object.assign(pipeline, { other: { stage: 'judge' } }),
    ],
    [
      'a shard of one',
      (pipeline: ReturnType<typeof gitlab>) => Object.assign(pipeline.certify, { parallel: 1 }),
    ],
  ])('would not be with %s', (_name, spoil) => {
    const pipeline = gitlab();
    spoil(pipeline);
    expect(validateDocument(schema('gitlab-ci'), pipeline)).not.toEqual([]);
  });

  it('has jobs of stages that there are', () => {
    const { stages, variables: _variables, workflow: _workflow, default: _default, ...jobs } = gitlab();
    for (const { stage } of Object.values<{ stage: string }>(jobs)) expect(stages).toContain(stage);
  });
});

describe('the Jenkinsfile', () => {
  /** Its words and brackets, strings and comments left out; throws where a string has no end. */
  const tokens = (source: string) => {
    const pattern =
      /\/\/[^\n]*|'''[\s\S]*?'''|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[\w$]+|[{}()[\]]|['"]/g;
    const found = [...source.matchAll(pattern)].map(([token]) => token);
    if (found.some((token) => token === "'" || token === '"')) throw new Error('a string has no end');
    return found.filter((token) => !/^(\/\/|'|")/.test(token));
  };
  const nesting = (source: string) => {
    const open: string[] = [];
    const pairs: Readonly<Record<string, string>> = { '}': '{', ')': '(', ']': '[' };
    for (const token of tokens(source)) {
      if ('{(['.includes(token)) open.push(token);
      else if (pairs[token] !== undefined && open.pop() !== pairs[token]) return 'crossed';
    }
    return open.length === 0 ? 'closed' : 'open';
  };

  it('closes what it opens', () => {
    const source = text('Jenkinsfile');
    expect(nesting(source)).toBe('closed');
    expect(nesting(source.replace(/\}\s*$/, ''))).toBe('open');
    expect(() => tokens(source.replace("'full'", "'full"))).toThrow('no end');
  });

  it('has the sections of a declarative pipeline, and merges all of its shards', () => {
    const source = text('Jenkinsfile');
    const words = tokens(source);
    expect(words[0]).toBe('pipeline');
    for (const section of ['agent', 'triggers', 'environment', 'stages', 'matrix', 'post'])
      expect(words).toContain(section);
    const shards = /values ('\d'(?:, '\d')*)/.exec(source)?.[1]?.split(', ') ?? [];
    expect(shards.length).toBeGreaterThan(1);
    expect(source).toContain(`"$SHARD/${shards.length}"`);
    expect(source).toContain(`[${shards.join(', ')}]`);
  });
});

describe.each(['github-actions.yml', 'gitlab-ci.yml', 'Jenkinsfile'])('%s', (name) => {
  const source = text(name)
    .replace(/\\\n\s*/g, ' ')
    .replace(/\n {6}--/g, ' --');
  const commands = [...source.matchAll(/npx ebuy-kit ([a-z]+)([^\n|&]*)/g)].filter(
    ([line]) => !line.includes('list --profiles)'),
  );

  it('uses commands and options that there are', async () => {
    expect(commands.map(([, command]) => command)).toEqual(
      expect.arrayContaining(['doctor', 'certify', 'judge']),
    );
    for (const [, command = '', options = ''] of commands) {
      const terminal = fakeTerminal();
      expect(await runCli([command, '--help'], terminal)).toBe(0);
      for (const [flag] of options.matchAll(/--[a-z-]+/g)) expect(terminal.written.out, flag).toContain(flag);
    }
  });

  it('gives all shards one seed, lets only status 1 of a shard pass, and none of the gate', () => {
    const certify = commands.find(([, command]) => command === 'certify')?.[0] ?? '';
    expect(certify).toMatch(/--shard .*--seed /);
    expect(source).toMatch(/certify [^\n]*\|\| test \$\? -eq 1/);
    expect(source).not.toMatch(/judge [^\n]*\|\| (true|test)/);
  });

  it('names secrets and holds none', () => {
    expect(source).toMatch(/UAT_SECRET/);
    expect(source).not.toMatch(/UAT_SECRET\s*[:=]\s*['"]?[A-Za-z0-9]{8,}['"]?\s*$/m);
  });
});
