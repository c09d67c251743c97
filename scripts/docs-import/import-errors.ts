import { KitError } from '../../schemas/kit-error.ts';
import { sameText, type Text } from '../../schemas/text.ts';

const texts = {
  unreadable: { zh: '文件无法读取', en: 'The file cannot be read' },
  unreadableHint: { zh: '检查读取权限', en: 'check that you may read it' },
  notGenerated: {
    zh: '导入的记录无法生成模式与类型，全部文件保持原样',
    en: 'With the imported records nothing can be generated; all files are as they were',
  },
  notGeneratedHint: {
    zh: '若手写的契约引用了新页面已没有的字段，先改契约；或用 --only 逐个导入',
    en: 'a contract written by hand may name a field that the new page no longer has: mend it first, or import one by one with --only',
  },
  needsCheckout: {
    zh: '安装包自带的文档不能改写：契约已编译在包内',
    en: 'The documents inside an installed package are not replaced: its contracts are compiled already',
  },
  needsCheckoutHint: {
    zh: '在本工具的代码检出目录里导入，或用 --sources DIR 写入文档的副本',
    en: 'import in a checkout of the kit, or into a copy of the documents with --sources DIR',
  },
  systemUnknown: (operation: string): Text => ({
    zh: `${operation} 的系统未知，无法写成新接口`,
    en: `The system of ${operation} is unknown, so that it cannot become an operation`,
  }),
  systemHint: {
    zh: '写一份 doc record 指明 operation，再导入它',
    en: 'write a doc record that names its operation, and import that',
  },
} as const;

/** The error for a file that exists and cannot be read. */
export function importUnreadable(path: string, cause: unknown): KitError {
  return new KitError({
    code: 'import-file-unreadable',
    what: texts.unreadable,
    where: path,
    actual: sameText(firstLine(cause)),
    hint: texts.unreadableHint,
    cause,
  });
}

/** The error for records that were put back because what follows from them cannot be generated. */
export function importNotGenerated(documents: readonly string[], cause: unknown): KitError {
  return new KitError({
    code: 'import-not-generated',
    what: texts.notGenerated,
    where: documents.join(', '),
    actual: sameText(firstLine(cause)),
    hint: texts.notGeneratedHint,
    cause,
  });
}

/** The error for an import into the documents of a kit that holds no sources to generate from. */
export function importNeedsCheckout(folder: string): KitError {
  return new KitError({
    code: 'import-needs-checkout',
    what: texts.needsCheckout,
    where: folder,
    hint: texts.needsCheckoutHint,
  });
}

/** The error for a new interface that is to be taken although nothing says which system it belongs to. */
export function importSystemUnknown(operation: string, at: string): KitError {
  return new KitError({
    code: 'import-system-unknown',
    what: texts.systemUnknown(operation),
    where: at,
    hint: texts.systemHint,
  });
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
}
