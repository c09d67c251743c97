import { KitError } from '../kit-error.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import { detectFormat } from './detect-format.ts';
import type { FindingList } from './import-finding.ts';
import type { ListedInterface } from './imported-interface.ts';
import { importLimits } from './limits.ts';
import type { ImportFile } from './load-import-file.ts';
import { listOpenApiOperations } from './openapi.ts';
import { listDocRecord, listPageText } from './page-text.ts';
import { listYapiInterfaces } from './yapi-export.ts';

/**
 * Lists the interfaces of all files. Throws a KitError for a file in no known format, for files without any interface,
 * and for more than {@link importLimits.interfaces} of them.
 */
export function listInterfaces(
  files: readonly ImportFile[],
  envelopes: Envelopes,
  findings: FindingList,
): readonly ListedInterface[] {
  const listed = files.flatMap((file) => listFile(file, envelopes, findings));
  if (listed.length > importLimits.interfaces) throw tooMany(listed.length);
  if (listed.length === 0) throw nothingFound(files);
  return listed;
}

function listFile(file: ImportFile, envelopes: Envelopes, findings: FindingList): readonly ListedInterface[] {
  const detected = detectFormat(file);
  switch (detected.format) {
    case 'yapi-export':
      return listYapiInterfaces(detected.name, detected.categories, findings);
    case 'openapi':
      return listOpenApiOperations(detected.name, detected.document, findings);
    case 'doc-record':
      return listDocRecord(detected.name, detected.text, envelopes);
    case 'yapi-page':
    case 'bookstack-table':
      return listPageText(detected.name, detected.text, detected.format);
  }
}

function tooMany(actual: number): KitError {
  const limit = String(importLimits.interfaces);
  return new KitError({
    code: 'import-too-many-interfaces',
    what: { zh: '一次导入的接口过多', en: 'There are too many interfaces for one import' },
    expected: { zh: `不超过 ${limit} 个`, en: `at most ${limit}` },
    actual: { zh: String(actual), en: String(actual) },
    hint: { zh: '在 YApi 中按项目或分类分别导出', en: 'export projects or categories one by one in YApi' },
  });
}

function nothingFound(files: readonly ImportFile[]): KitError {
  return new KitError({
    code: 'import-empty',
    what: { zh: '文件中没有接口', en: 'The files hold no interface' },
    where: files.map(({ name }) => name).join(', '),
    hint: {
      zh: '核对导出时所选的项目、分类与状态',
      en: 'check which project, category and state were chosen for the export',
    },
  });
}
