import { sameText, type Text } from '../text.ts';

/** Every word of a rendered difference. */
export const diffWords = {
  field: { zh: '字段', en: 'Field' },
  fact: { zh: '项', en: 'Fact' },
  change: { zh: '变化', en: 'Change' },
  held: { zh: '现有', en: 'Held' },
  imported: { zh: '导入', en: 'Import' },
  operation: { zh: '操作', en: 'Operation' },
  evidence: { zh: '依据', en: 'Evidence' },
  wording: { zh: '仅文字', en: 'wording only' },
  proposal: { zh: '原为提案', en: 'was our proposal' },
  same: { zh: '与现有一致', en: 'Same as held' },
  kept: { zh: '保留现有', en: 'kept as held' },
  more: { zh: '其余从略', en: 'more left out' },
} as const satisfies Record<string, Text>;

export const changeWords = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  changed: { zh: '改变', en: 'changed' },
  learned: { zh: '得知', en: 'learned' },
  dropped: { zh: '不再写明', en: 'no longer stated' },
} as const satisfies Record<string, Text>;

const factTitles: Readonly<Record<string, Text>> = {
  type: { zh: '类型', en: 'type' },
  items: { zh: '元素类型', en: 'element type' },
  required: { zh: '必填', en: 'required' },
  minLength: { zh: '最小长度', en: 'minimum length' },
  maxLength: { zh: '最大长度', en: 'maximum length' },
  minItems: { zh: '最少个数', en: 'fewest items' },
  maxItems: { zh: '最多个数', en: 'most items' },
  enum: { zh: '取值', en: 'values' },
  pattern: { zh: '正则', en: 'pattern' },
  format: { zh: '格式', en: 'format' },
  unit: { zh: '单位', en: 'unit' },
  when: { zh: '条件必填', en: 'required when' },
  assigned: { zh: '易百分配', en: 'assigned by e-Buy' },
  default: { zh: '默认值', en: 'default' },
  meaning: { zh: '含义', en: 'meaning' },
  mock: { zh: 'Mock', en: 'Mock' },
  note: { zh: '说明', en: 'note' },
  yapiId: { zh: 'YApi 编号', en: 'YApi id' },
  method: { zh: '请求方式', en: 'method' },
  path: { zh: '路径', en: 'path' },
  action: { zh: 'action', en: 'action' },
  url: { zh: '地址', en: 'address' },
  updated: { zh: '更新时间', en: 'updated' },
  error: { zh: '错误码', en: 'error code' },
};

/** Returns the title of a fact; its own name where it has none. */
export function factTitle(fact: string): Text {
  return factTitles[fact] ?? sameText(fact);
}
