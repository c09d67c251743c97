import { sameText, type Text } from '../text.ts';
import { importLimits } from './limits.ts';

/**
 * What an import could not take over as it stands: `error` where something is lost or cannot be written, `warning`
 * where it was read otherwise than printed, `note` where a person should only know.
 */
export interface ImportFinding {
  readonly code: ImportFindingCode;
  readonly severity: Severity;
  /** File and JSON pointer, such as `api.json#/0/list/3/res_body`, then the field. */
  readonly at: string;
  readonly what: Text;
  /** The excerpt or value meant, at most 80 characters. */
  readonly actual?: string;
}

type Severity = 'error' | 'warning' | 'note';

/** Every code, its severity and its sentence. */
const catalogue = {
  'interface-unreadable': [
    'error',
    '接口没有路径或方法，已跳过',
    'An interface without path or method was left out',
  ],
  'body-damaged': [
    'error',
    '报文文本不是 JSON，也不是 JSON5',
    'The text of the message is neither JSON nor JSON5',
  ],
  'body-too-long': ['error', '报文文本过长，未读取', 'The text of the message is too long and was not read'],
  'body-not-object': [
    'error',
    '报文的根不是对象，无法写成字段表',
    'The root of the message is no object, so that it has no field table',
  ],
  'body-not-json': [
    'warning',
    '报文类型不是 JSON 或表单，未读取',
    'The message is neither JSON nor a form and was not read',
  ],
  'body-by-example': [
    'note',
    '没有 JSON Schema，字段由示例推断',
    'There is no JSON Schema: the fields are inferred from an example',
  ],
  'schema-keyword-wrong': [
    'warning',
    '关键字的取值不合 JSON Schema，已忽略',
    'A keyword has a value that JSON Schema does not allow; it was left out',
  ],
  'nesting-too-deep': [
    'error',
    '嵌套过深，更深的字段未读取',
    'The nesting is too deep; the fields below were not read',
  ],
  'nodes-too-many': [
    'error',
    '展开后的字段过多，其余未读取',
    'Unfolded, the message has too many fields; the rest was not read',
  ],
  'type-unknown': ['warning', '未知的字段类型', 'The type of the field is unknown'],
  'type-alias': ['note', '字段类型按别名读取', 'The type of the field was read as an alias'],
  'type-several': ['note', '字段有几种类型，取第一种', 'The field has several types; the first was taken'],
  'types-disagree': ['warning', '几处定义的类型不一致', 'Several definitions disagree on the type'],
  'reference-cyclic': ['warning', '循环引用，止于第二次出现', 'A cyclic reference was followed once'],
  'reference-foreign': [
    'error',
    '引用指向文件之外，不读取',
    'A reference leaves the file and was not followed',
  ],
  'reference-missing': ['error', '引用的定义不存在', 'A reference names a definition that is not there'],
  'alternatives-united': ['warning', '多选一的结构合并为一张表', 'Alternatives were united into one table'],
  'limits-contradict': [
    'warning',
    '下限大于上限，写入说明',
    'The minimum lies above the maximum; both went into the note',
  ],
  'pattern-invalid': [
    'warning',
    '正则表达式无效，写入说明',
    'The pattern is no valid regular expression; it went into the note',
  ],
  'enumeration-unfit': [
    'warning',
    '枚举值与类型不符，写入说明',
    'The enumeration does not fit the type; it went into the note',
  ],
  'name-unusable': [
    'warning',
    '字段名为空、过长或重复，已跳过',
    'A field name is empty, too long or repeated; the field was left out',
  ],
  'name-trimmed': [
    'warning',
    '字段名首尾有空白，已去掉',
    'A field name begins or ends with blanks, which were cut off',
  ],
  'text-too-long': ['warning', '文字过长，只取开头', 'A text is too long; only its beginning was taken'],
  'enumeration-too-long': [
    'warning',
    '枚举值过多，已忽略',
    'The enumeration has too many values and was left out',
  ],
  'findings-omitted': ['note', '问题过多，其余从略', 'There are too many findings; the rest is left out'],
  'required-unknown': ['note', 'required 列出了不存在的字段', '`required` lists a field that is not there'],
  'parameters-noted': [
    'warning',
    '除报文外还有参数，写入说明',
    'There are parameters beside the message; they went into the notes',
  ],
  'remark-too-long': [
    'warning',
    '备注过长，只读取开头',
    'The remark is too long; only its beginning was read',
  ],
  'error-code-repeated': [
    'warning',
    '错误码重复，取第一行',
    'An error code is repeated; the first row was taken',
  ],
  'read-from-words': ['note', '由含义的文字读出，请核对', 'Read from the words of the meaning: please check'],
  'direction-kept': [
    'note',
    '导入内容不优于现有记录，保留现有',
    'The import knows no more than we hold; what we hold was kept',
  ],
  'envelope-missing': [
    'warning',
    '导入的报文没有信封，按整个报文写入',
    'The imported message shows no envelope; its rows are taken for the whole message',
  ],
  'path-kept': [
    'note',
    '导入的路径缺少前缀，保留现有路径',
    'The imported path lacks the prefix; the path we hold was kept',
  ],
  'nothing-better': [
    'note',
    '导入内容没有更多信息，记录不变',
    'The import adds nothing; the record stays as it is',
  ],
  'interface-empty': [
    'warning',
    '接口没有任何字段，不写入',
    'The interface has no fields at all and is not written',
  ],
  'address-unwritable': [
    'error',
    '方法或路径无法写入记录',
    'The method or the path cannot be written into a record',
  ],
  'held-by-page': [
    'error',
    '该操作由原始页面文本描述，记录须写明 replaces 才能替换它',
    'The operation is described by a page text as given; a record replaces it only with the key `replaces`',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>;

export type ImportFindingCode = keyof typeof catalogue;

/** Returns the finding of a code at a place. */
export function importFinding(code: ImportFindingCode, at: string, actual?: string): ImportFinding {
  const [severity, zh, en] = catalogue[code];
  return {
    code,
    severity,
    at,
    what: { zh, en },
    ...(actual === undefined ? {} : { actual: excerpt(actual) }),
  };
}

/** Collects findings while a file is read. */
export class FindingList {
  readonly findings: ImportFinding[] = [];

  add(code: ImportFindingCode, at: string, actual?: string): void {
    if (this.findings.length > importLimits.findings) return;
    const isLast = this.findings.length === importLimits.findings;
    this.findings.push(isLast ? importFinding('findings-omitted', at) : importFinding(code, at, actual));
  }
}

const excerptLength = 80;

/** Returns at most 80 characters on one line, for messages. */
export function excerpt(text: string): string {
  // Only the beginning is looked at: the text may have megabytes.
  const line = text
    .slice(0, excerptLength * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const points = [...line];
  return points.length > excerptLength ? `${points.slice(0, excerptLength).join('')}…` : line;
}

/** Returns the finding as one line: sentence, code, place and excerpt. */
export function renderFinding(finding: ImportFinding): Text {
  const line = (sentence: string) =>
    `${sentence} [${finding.code}] ${finding.at}${finding.actual === undefined ? '' : `: ${finding.actual}`}`;
  const { zh, en } = finding.what;
  return zh === en ? sameText(line(zh)) : { zh: line(zh), en: line(en) };
}
