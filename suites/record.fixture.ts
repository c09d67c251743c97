import type { Exchange, Finding, RecordFooter, RecordHeader, StoryLine } from '../schemas/types/record.ts';

const header: RecordHeader = {
  kind: 'header',
  format: 'ebuy-kit/record/1',
  kit: '0.1.0',
  runId: 'run-1',
  startedAt: '2025-03-01T12:00:00.000+08:00',
  seed: 1,
  subject: 'gateway',
  target: {
    name: 'sandbox',
    kind: 'sandbox',
    baseUrls: { legacy: 'http://127.0.0.1:1/' },
    appId: '****0001',
  },
  profile: 'default',
  documents: {},
  planned: ['case:a'],
};

const story: StoryLine = {
  kind: 'story',
  id: 'case:a',
  form: 'case',
  system: 'legacy',
  operation: 'legacy.createTrade',
  family: 'length',
  title: { zh: '甲', en: 'A' },
  requirements: ['legacy.createTrade.request.content.orderTitle.max-length'],
  expectation: { kind: 'accepted' },
};

const exchange: Exchange = {
  kind: 'exchange',
  id: 'x1',
  story: 'case:a',
  step: 'subject',
  operation: 'legacy.createTrade',
  attempt: 1,
  at: '2025-03-01T12:00:00.010+08:00',
  durationMs: 3,
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:1/',
    headers: [['Content-Type', 'application/json']],
    body: { encoding: 'utf8', value: '{}', bytes: 2 },
  },
  transport: { outcome: 'reset', phase: 'headers', detail: 'ECONNRESET' },
};

const finding: Finding = {
  kind: 'finding',
  id: 'case:a#1',
  requirement: 'legacy.createTrade.request.content.orderTitle.max-length',
  operation: 'legacy.createTrade',
  check: 'accepted-as-documented',
  story: 'case:a',
  exchanges: ['x1'],
  outcome: 'cantTell',
  reason: { zh: '连接被重置。', en: 'The connection was reset.' },
  blame: 'environment',
};

const footer: RecordFooter = {
  kind: 'footer',
  finishedAt: '2025-03-01T12:00:01.000+08:00',
  durationMs: 1000,
  stories: 1,
  exchanges: 1,
  findings: 1,
};

/** One line of each kind, for tests of what writes and reads records. */
export const recordLines = { header, story, exchange, finding, footer };
