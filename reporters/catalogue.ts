import { readFileSync } from 'node:fs';
import { operations } from '../contracts/catalogue.generated.ts';
import { requirementsOf } from '../contracts/requirements/all-requirements.ts';
import type { Provenance } from '../schemas/evidence.ts';
import type { DocFinding } from '../schemas/lint/doc-finding.ts';
import { documentDigests, loadSources, type Sources } from '../schemas/load-sources.ts';
import { deriveReportedOperations, type ReportedContracts } from './contracts.ts';

/** Returns this kit's contracts: every operation with all it is held to, and the documents behind them. */
export function reportedCatalogue(): ReportedContracts {
  const sources = loadSources();
  return {
    operations: deriveReportedOperations(operations, requirementsOf),
    documents: documentDigests(sources),
    contradictions: readContradictions(),
    lineAt: lineReader(sources),
  };
}

/** As `npm run generate` found them: to read and compare all documents again takes longer than to write a report. */
function readContradictions(): readonly DocFinding[] {
  const file = new URL('../schemas/contradictions.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).contradictions;
}

function lineReader(sources: Sources): ReportedContracts['lineAt'] {
  const texts = [
    ...sources.documents.map(({ source }) => source),
    ...sources.records,
    ...sources.amendments,
    sources.envelopes,
    sources.pospObjects,
  ];
  const lines = new Map(texts.map(({ document, text }) => [document, text.split(/\r?\n/)]));
  return ({ document, line }: Provenance) => lines.get(document)?.[line - 1]?.trim();
}
