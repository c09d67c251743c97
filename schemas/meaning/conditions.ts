import type { MeaningRule } from './meaning-rule.ts';

const siblingCondition = /(\w+)是([\w、]+),此必填/u;

/** Rules that read when a field must be sent; where the words do not name a field and its values, only a note is left. */
export const conditionRules: readonly MeaningRule[] = [
  {
    id: 'required-when-sibling',
    title: {
      zh: '某同级字段取某值时必填：assetType是points,此必填',
      en: 'required when a sibling holds a value',
    },
    read: ({ meaning }) => {
      const match = siblingCondition.exec(meaning);
      if (match === null) return undefined;
      const [, field = '', values = ''] = match;
      return { requiredWhen: { field, values: values.split('、') } };
    },
  },
  {
    id: 'required-in-words',
    title: { zh: '必填的条件不以字段取值表述', en: 'a requirement in words that name no field value' },
    read: ({ meaning }) =>
      meaning.includes('必填') && !siblingCondition.test(meaning)
        ? { note: '备注提到必填，但条件不由字段取值表述' }
        : undefined,
  },
  {
    id: 'sent-in-words',
    title: { zh: '何时填写只以文字说明', en: 'when to send it is told in words only' },
    read: ({ meaning }) =>
      /时填写|没有填写/u.test(meaning) ? { note: '何时填写仅以文字说明，未据此判定必填' } : undefined,
  },
];
