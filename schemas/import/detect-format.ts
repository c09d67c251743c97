import { parse as parseYaml, YAMLError } from 'yaml';
import { KitError } from '../kit-error.ts';
import { sameText, type Text } from '../text.ts';
import { excerpt } from './import-finding.ts';
import { isNestedTooDeep, type JsonReading, readJson } from './json-text.ts';
import { isJsonObject, type JsonObject, memberOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import { type ImportFile, tooLarge } from './load-import-file.ts';
import { findCategories, type YapiCategory } from './yapi-categories.ts';

/** What a file is, with what was read to find out. */
export type DetectedFile =
  | { readonly format: 'yapi-export'; readonly name: string; readonly categories: readonly YapiCategory[] }
  | { readonly format: 'openapi'; readonly name: string; readonly document: JsonObject }
  | {
      readonly format: 'yapi-page' | 'bookstack-table' | 'doc-record';
      readonly name: string;
      readonly text: string;
    };

/** `window.openapi = […]` and its kin: a JSON text that a tool wrapped into a script. */
const wrapper =
  /^\s*(?:window\.[\w$]+\s*=|(?:var|let|const)\s+[\w$]+\s*=|module\.exports\s*=|export\s+default)\s*/u;

/** Returns what a file is. Throws a KitError that names the formats where it is none of them, or damaged as a whole. */
export function detectFormat(file: ImportFile): DetectedFile {
  const text = file.text.replace(/^\uFEFF/u, '');
  // The wrapper stands at the beginning; the rest is not searched, it may have megabytes.
  const prefix = wrapper.exec(text.slice(0, 1000))?.[0] ?? '';
  const json = prefix === '' ? text : text.slice(prefix.length).replace(/;\s*$/u, '');
  if (/^\s*[[{]/u.test(json)) return detectJson(file, readJson(json));
  requireLength(file, text, importLimits.yamlChars);
  return detectMarkup(file, text);
}

function detectJson(file: ImportFile, reading: JsonReading): DetectedFile {
  if (!reading.isReadable) {
    throw new KitError({
      code: 'import-json-damaged',
      what: { zh: `${file.name} 不是合法的 JSON`, en: `${file.name} is not valid JSON` },
      where: file.name,
      actual: sameText(excerpt(reading.problem)),
      hint: { zh: '重新导出；下载可能中断', en: 'export it again: the download may have been cut' },
    });
  }
  const { value } = reading;
  if (isOpenApi(value)) return { format: 'openapi', name: file.name, document: value };
  const categories = findCategories(value);
  if (categories !== undefined) return { format: 'yapi-export', name: file.name, categories };
  throw unknownFormat(file, {
    zh: 'JSON，但既不是 YApi 导出，也不是 OpenAPI',
    en: 'JSON, but neither a YApi export nor OpenAPI',
  });
}

function isOpenApi(value: unknown): value is JsonObject {
  return (
    isJsonObject(value) && ['openapi', 'swagger'].some((key) => typeof memberOf(value, key) === 'string')
  );
}

function detectMarkup(file: ImportFile, text: string): DetectedFile {
  const { name } = file;
  if (/^(?:openapi|swagger)\s*:/mu.test(text)) return detectYaml(file, text);
  if (/^operation\s*:/mu.test(text)) {
    requireLength(file, text, importLimits.recordChars);
    return { format: 'doc-record', name, text };
  }
  requireLength(file, text, importLimits.pageChars);
  if (/^字段 类型 是否必填 字段意义 备注$/mu.test(text)) return { format: 'bookstack-table', name, text };
  if (/^接口路径:/mu.test(text)) return { format: 'yapi-page', name, text };
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text)) {
    throw unknownFormat(file, { zh: 'HTML 页面', en: 'an HTML page' });
  }
  throw unknownFormat(file, sameText(excerpt(text) || '""'));
}

function requireLength(file: ImportFile, text: string, limit: number): void {
  if (text.length > limit) throw tooLarge(file.name, text.length, limit);
}

function detectYaml(file: ImportFile, text: string): DetectedFile {
  const value = readYamlText(file, text);
  if (isOpenApi(value)) return { format: 'openapi', name: file.name, document: value };
  throw unknownFormat(file, { zh: 'YAML，但不是 OpenAPI', en: 'YAML, but not OpenAPI' });
}

function readYamlText(file: ImportFile, text: string): unknown {
  // The parser calls itself once per level, and slows down with every one.
  if (isNestedTooDeep(text)) throw yamlError(file, new RangeError('too many levels of nesting'));
  try {
    // Aliases are bounded (100) by default, so that ten lines cannot unfold into gigabytes. Unique keys would compare
    // each path with every other.
    return parseYaml(text, { schema: 'core', uniqueKeys: false, logLevel: 'error' }) as unknown;
  } catch (error) {
    if (!(error instanceof YAMLError || error instanceof RangeError || error instanceof ReferenceError))
      throw error;
    throw yamlError(file, error);
  }
}

function yamlError(file: ImportFile, cause: Error): KitError {
  return new KitError({
    code: 'import-yaml-damaged',
    what: { zh: `${file.name} 不是可读取的 YAML`, en: `${file.name} is not readable YAML` },
    where: file.name,
    actual: sameText(excerpt(cause.message)),
    cause,
  });
}

function unknownFormat(file: ImportFile, actual: Text): KitError {
  return new KitError({
    code: 'import-format-unknown',
    what: { zh: `${file.name} 不是可导入的格式`, en: `${file.name} is in no format that can be imported` },
    where: file.name,
    expected: {
      zh: 'YApi 导出的 JSON、OpenAPI 3 或 Swagger 2（JSON 或 YAML）、保存的页面文本、文档记录 YAML',
      en: 'a YApi export in JSON, OpenAPI 3 or Swagger 2 (JSON or YAML), a saved page text, a doc record in YAML',
    },
    actual,
    hint: { zh: 'YApi：数据管理 → 数据导出 → json', en: 'in YApi: data management, export, json' },
  });
}
