import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reportedCatalogue } from '../../reporters/catalogue.ts';
import type { Certificate } from '../../reporters/certificate/certificate-json.ts';
import {
  type ComparedRun,
  comparedCertificate,
  comparedReport,
} from '../../reporters/comparison/compared-run.ts';
import { deriveReport } from '../../reporters/report.ts';
import { deriveRun } from '../../reporters/run.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import { validateDocument } from '../../schemas/validator.ts';
import { judgedAgain } from '../certify/judge-record.ts';
import { kitRoot } from '../kit-version.ts';
import { inPlanOrder } from './in-plan-order.ts';
import { loadCheckedRecord } from './load-checked-record.ts';

/**
 * Reads one side of a comparison: a certificate as it stands, a record judged again, or the folder that holds either.
 * Throws a KitError for what is neither.
 */
export function loadComparedRun(path: string): ComparedRun {
  const file = fileAt(path);
  if (!file.endsWith('.json')) {
    const record = inPlanOrder(judgedAgain(loadCheckedRecord(file)));
    return comparedReport(deriveReport(deriveRun(record, reportedCatalogue())));
  }
  return comparedCertificate(readCertificate(file));
}

function fileAt(path: string): string {
  if (!existsSync(path)) {
    throw notComparable(path, { zh: '没有这个文件或目录', en: 'there is no such file or folder' });
  }
  if (!statSync(path).isDirectory()) return path;
  const found = ['record.jsonl', 'certificate.json'].map((name) => join(path, name)).find(existsSync);
  if (found !== undefined) return found;
  throw notComparable(path, { zh: '目录中两者都没有', en: 'the folder holds neither' });
}

function readCertificate(file: string): Certificate {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw notComparable(file, { zh: '不是 JSON', en: 'it is no JSON' }, cause);
  }
  const schemaFile = join(kitRoot(), 'schemas/record/certificate.schema.json');
  const [wrong] = validateDocument(JSON.parse(readFileSync(schemaFile, 'utf8')), value);
  if (wrong !== undefined) throw notComparable(file, sameText(wrong.trim()));
  return value as Certificate;
}

function notComparable(where: string, actual: Text, cause?: unknown): KitError {
  return new KitError({
    code: 'run-not-comparable',
    what: { zh: '这里没有可比较的运行。', en: 'There is no run here to compare.' },
    where,
    expected: {
      zh: 'certify 写出的 record.jsonl 或 certificate.json',
      en: 'a record.jsonl or certificate.json that certify wrote',
    },
    actual,
    ...(cause === undefined ? {} : { cause }),
  });
}
