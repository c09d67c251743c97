import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Text } from '../../schemas/text.ts';
import type { Constraint, FieldPlace, Level } from '../requirement.ts';

/** With what force the documents say something; the level follows from it and from nothing else. */
export type Force = 'enforced' | 'promised' | 'implied' | 'advised' | 'shown';

const levels = {
  enforced: {
    level: 'MUST',
    reason: {
      zh: '文档写明强制:强制校验、必填、必须、不允许、最大长度,或为其规定了错误码',
      en: 'the documents enforce it: checked, required, not allowed, a maximum length, or an error code of its own',
    },
  },
  promised: {
    level: 'MUST',
    reason: {
      zh: '文档写明网关自己会这样做,调用方据此编程',
      en: 'the documents say that the gateway itself does so, and callers build on it',
    },
  },
  implied: {
    level: 'SHOULD',
    reason: {
      zh: '由字段含义推出,文档没有写出这条规则',
      en: 'it follows from the meaning of the fields; the documents do not print the rule',
    },
  },
  advised: {
    level: 'SHOULD',
    reason: {
      zh: '文档只是建议、约定或列出,没有说会校验',
      en: 'the documents advise, agree or list it, and do not say that it is checked',
    },
  },
  shown: {
    level: 'MAY',
    reason: {
      zh: '仅见于示例、开放列表、不确定的行或本工具的提案',
      en: 'it is only seen in an example, an open list, an uncertain row or a proposal of this kit',
    },
  },
} as const satisfies Record<Force, { readonly level: Level; readonly reason: Text }>;

/** Returns the level of a saying of the documents, by its force alone. */
export function levelOf(force: Force): Level {
  return levels[force].level;
}

/** Returns why a force leads to its level, in one clause for reports. */
export function reasonOf(force: Force): Text {
  return levels[force].reason;
}

/** What the force of a derived constraint depends on. */
export interface Saying {
  readonly direction: FieldPlace['direction'];
  readonly constraint: Constraint;
  readonly property: PropertySchema;
  /** True below the content of an operation known from an example. */
  readonly isShownOnly: boolean;
}

const enforcing = /强制|必须|固定|只能/;
const printedForm = /yyyy|格式|\d位/;
const openList = /例如|示例|如:|等$|等[,。;]/;

/** Returns with what force the documents state a derived constraint. */
export function forceOf(saying: Saying): Force {
  const { constraint, direction, property, isShownOnly } = saying;
  const certainty = property['x-certainty'];
  const isProposed = property['x-proposed'] === true;
  if (isShownOnly || isProposed || certainty === 'probable' || certainty === 'unknown') return 'shown';
  switch (constraint.kind) {
    case 'required':
    case 'required-when':
    case 'max-length':
    case 'max-items':
      return 'enforced';
    // The pages set minima next to their Mock rules, and many ordinary values would break them
    // (a title of 5, a URL of 64 characters), so nothing shows that a gateway checks them.
    case 'min-length':
    case 'min-items':
      return 'advised';
    // An answer's type is the gateway's own word and breaks typed callers; for a request no page
    // says that a type is checked, and JSON servers commonly convert.
    case 'type':
      return direction === 'response' ? 'promised' : 'advised';
    case 'enumeration':
      return forceOfValues(property.description ?? '', 'advised');
    case 'pattern':
      return forceOfValues(property.description ?? '', forceOfForm(saying));
  }
}

/** An answer keeps the form its own row prints; a form that only examples show is our reading of them. */
function forceOfForm({ direction, property }: Saying): Force {
  if (direction === 'request') return 'advised';
  return printedForm.test(property.description ?? '') ? 'promised' : 'implied';
}

/** Lists introduced by 例如 or closed by 等 are open: a value outside them breaks nothing. */
function forceOfValues(meaning: string, otherwise: Force): Force {
  if (enforcing.test(meaning)) return 'enforced';
  return openList.test(meaning) ? 'shown' : otherwise;
}

/** Codes that mean success; the documents print `00` in one table and an empty code in a signed example. */
const successCodes: readonly string[] = ['', '00'];

/** Returns with what force an error table states a code; a success code is printed in two ways, so it binds less. */
export function forceOfErrorCode(code: string, isProposed = false): Force {
  if (isProposed) return 'shown';
  return successCodes.includes(code) ? 'advised' : 'enforced';
}
