import { describe, expect, it } from 'vitest';
import { reportedCatalogue } from '../../../reporters/catalogue.ts';
import { deriveReport } from '../../../reporters/report.ts';
import { deriveRun } from '../../../reporters/run.ts';
import { validateRecordLine } from '../../../schemas/validator.ts';
import { recordLines } from '../../record/record-lines.ts';
import { benchRecord } from './bench-record.ts';

describe('the record that reports are measured with', () => {
  const { operations, documents } = reportedCatalogue();
  const record = benchRecord(operations, documents, 40);

  it('is a record as certify writes them, the same each time', () => {
    expect(recordLines(record).flatMap(validateRecordLine)).toEqual([]);
    expect(benchRecord(operations, documents, 40)).toEqual(record);
  });

  it('holds as many failures as asked for, with exchanges of their own', () => {
    const report = deriveReport(deriveRun(record, reportedCatalogue()));
    expect(report.rows.flatMap((row) => row.findings)).toHaveLength(40);
    expect(report.run.exchanges).toHaveLength(40);
    expect(report.strays).toEqual([]);
    expect(report.verdict.id).toBe('not-ready');
  });
});
