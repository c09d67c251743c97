import type { FindingList } from './import-finding.ts';
import { resolvePointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, memberOf, printValue } from './json-value.ts';
import { importLimits } from './limits.ts';
import { type FlatSchema, MergedSchema } from './merged-schema.ts';

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
  readonly spend: (at: string, nodes: number) => boolean;
}

const nothing: FlatSchema = { keywords: {}, hasAlternatives: false, isCyclic: false };

/** Follows local references and merges `allOf`, `oneOf` and `anyOf`. Foreign references are never read. */
export function flattenSchema(node: unknown, visit: Visit, context: FlattenContext): FlatSchema {
  if (!context.spend(visit.at, 1)) return nothing;
  if (visit.level > importLimits.nesting) {
    context.findings.add('nesting-too-deep', visit.at, String(importLimits.nesting));
    return nothing;
  }
  if (isJsonObject(node)) return mergeAll(node, visit, context);
  if (node !== true && node !== undefined) {
    context.findings.add('schema-keyword-wrong', visit.at, printValue(node));
  }
  return nothing;
}

function mergeAll(node: JsonObject, visit: Visit, context: FlattenContext): FlatSchema {
  const merged = new MergedSchema({
    spend: (nodes) => context.spend(visit.at, nodes),
    report: (code, actual) => context.findings.add(code, visit.at, actual),
  });
  // What stands beside `$ref` is ignored by draft-04, yet people write the meaning there.
  merged.addOwn(node, visit.trail);
  const reference = memberOf(node, '$ref');
  if (typeof reference === 'string') follow(merged, reference, visit, context);
  for (const key of ['allOf', 'oneOf', 'anyOf'] as const) addParts(merged, node, key, { visit, context });
  return merged.flat();
}

function follow(merged: MergedSchema, reference: string, visit: Visit, context: FlattenContext): void {
  if (visit.trail.includes(reference)) {
    context.findings.add('reference-cyclic', visit.at, reference);
    merged.addOwn({ type: 'object' }, visit.trail);
    merged.isCyclic = true;
    return;
  }
  const target = reference.startsWith('#') ? resolvePointer(context.root, reference.slice(1)) : undefined;
  if (target === undefined) {
    const code = reference.startsWith('#') ? 'reference-missing' : 'reference-foreign';
    context.findings.add(code, visit.at, reference);
    return;
  }
  merged.addFlat(flattenSchema(target, below(visit, reference), context));
}

function below(visit: Visit, reference?: string): Visit {
  return {
    ...visit,
    level: visit.level + 1,
    ...(reference === undefined ? {} : { trail: [...visit.trail, reference] }),
  };
}

function addParts(
  merged: MergedSchema,
  node: JsonObject,
  key: 'allOf' | 'oneOf' | 'anyOf',
  { visit, context }: { readonly visit: Visit; readonly context: FlattenContext },
): void {
  const parts = memberOf(node, key);
  if (!Array.isArray(parts) || parts.length === 0) return;
  if (key !== 'allOf' && parts.length > 1) {
    context.findings.add('alternatives-united', visit.at, key);
    merged.hasAlternatives = true;
  }
  for (const part of parts) {
    if (!context.spend(visit.at, 0)) return;
    merged.addFlat(flattenSchema(part, below(visit), context));
  }
}
