import type { Text } from '../text.ts';
import type { MatchedBy } from './match.ts';

/** Every word of a rendered import. */
export const importWords = {
  title: { zh: '文档导入', en: 'Import of documents' },
  listed: { zh: '接口', en: 'Interfaces' },
  matched: { zh: '已匹配', en: 'matched' },
  unknown: { zh: '新接口', en: 'new' },
  noMatch: { zh: '没有与现有操作匹配的接口', en: 'No interface matches an operation we hold' },
  operation: { zh: '操作', en: 'Operation' },
  by: { zh: '匹配依据', en: 'Matched by' },
  evidence: { zh: '依据', en: 'Evidence' },
  fields: { zh: '字段（增 删 改）', en: 'Fields (added, removed, changed)' },
  record: { zh: '记录', en: 'Record' },
  notWritable: { zh: '不写入', en: 'not written' },
  fresh: { zh: '尚未收录的接口', en: 'Interfaces of which we hold nothing' },
  proposed: { zh: '建议的操作', en: 'Proposed operation' },
  yapiId: { zh: 'YApi 编号', en: 'YApi id' },
  address: { zh: '路径', en: 'Path' },
  findings: { zh: '问题', en: 'Findings' },
  more: { zh: '项从略', en: 'more left out' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const satisfies Record<string, Text>;

/** How an interface was recognised. */
export const matchedByWords = {
  operation: { zh: '记录的操作名', en: "the record's operation" },
  'yapi-id': { zh: 'YApi 编号', en: 'YApi id' },
  path: { zh: '路径', en: 'path' },
  'path-end': { zh: '路径末尾', en: 'end of the path' },
  new: { zh: '新操作', en: 'new operation' },
} as const satisfies Record<MatchedBy | 'new', Text>;
