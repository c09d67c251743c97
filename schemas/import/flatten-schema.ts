import type { FindingList } from './import-finding.ts';
import { resolvePointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, memberOf, printValue } from './json-value.ts';
import { importLimits } from './limits.ts';
import { MergedSchema } from './merged-schema.ts';

/** A schema with its references followed and its parts merged. */
export interface FlatSchema {
  /** Keywords we know, nothing else. */
  readonly schema: JsonObject;
  /** The references open here: following one of them again would be a cycle. */
  readonly trail: readonly string[];
  /** True where some parts are alternatives, so that no field is required for certain. */
  readonly hasAlternatives: boolean;
  readonly isCyclic: boolean;
}

/** Where a schema is met: the references open above it, the levels of references and parts, its place. */
export interface Visit {
  readonly trail: readonly string[];
  readonly level: number;
  readonly at: string;
}

export interface FlattenContext {
  /** The document whose `#/…` a reference names. */
  readonly root: JsonObject;
  readonly findings: FindingList;
  /** Counts schema nodes; false when the message has used up its share. */
  readonly spend: (at: string, nodes?: number) => boolean;
}

/** Follows local references and merges `allOf`, `oneOf` and `anyOf`. Foreign references are never read. */
export function flattenSchema(node: unknown, visit: Visit, context: FlattenContext): FlatSchema {
  const empty = { schema: {}, trail: visit.trail, hasAlternatives: false, isCyclic: false };
  if (!context.spend(visit.at)) return empty;
  if (visit.level > importLimits.nesting) {
    context.findings.add('nesting-too-deep', visit.at, String(importLimits.nesting));
    return empty;
  }
  if (!isJsonObject(node)) {
    if (node !== true && node !== undefined) {
      context.findings.add('schema-keyword-wrong', visit.at, printValue(node));
    }
    return empty;
  }
  const reference = memberOf(node, '$ref');
  return typeof reference === 'string'
    ? follow(node, reference, visit, context)
    : mergeParts(node, visit, context);
}

function follow(node: JsonObject, reference: string, visit: Visit, context: FlattenContext): FlatSchema {
  // What stands beside `$ref` is ignored by draft-04, yet people write the meaning there.
  const merged = new MergedSchema(visit.trail);
  merged.addKeywords(node);
  if (visit.trail.includes(reference)) {
    context.findings.add('reference-cyclic', visit.at, reference);
    merged.addKeywords({ type: 'object' });
    return { ...merged.flat(), isCyclic: true };
  }
  const target = reference.startsWith('#') ? resolvePointer(context.root, reference.slice(1)) : undefined;
  if (target === undefined) {
    context.findings.add(
      reference.startsWith('#') ? 'reference-missing' : 'reference-foreign',
      visit.at,
      reference,
    );
    return merged.flat();
  }
  const next = { ...visit, trail: [...visit.trail, reference], level: visit.level + 1 };
  merged.add(flattenSchema(target, next, context), visit.at, context);
  return merged.flat();
}

const partKeys = ['allOf', 'oneOf', 'anyOf'] as const;

function mergeParts(node: JsonObject, visit: Visit, context: FlattenContext): FlatSchema {
  const merged = new MergedSchema(visit.trail);
  merged.addKeywords(node);
  for (const key of partKeys) {
    const parts = memberOf(node, key);
    if (!Array.isArray(parts) || parts.length === 0) continue;
    const areAlternatives = key !== 'allOf' && parts.length > 1;
    if (areAlternatives) {
      context.findings.add('alternatives-united', visit.at, key);
      merged.hasAlternatives = true;
    }
    for (const part of parts) {
      if (!context.spend(visit.at)) break;
      merged.add(flattenSchema(part, { ...visit, level: visit.level + 1 }, context), visit.at, context);
    }
  }
  return merged.flat();
}
