import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { pactMalformed, pactUnreadable } from './pact-errors.ts';

const state = z.looseObject({
  name: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

const interaction = z.looseObject({
  /** Absent in version 3, which knows requests only. */
  type: z.string().optional(),
  description: z.string(),
  providerStates: z.array(state).optional(),
  request: z.looseObject({ method: z.string(), path: z.string() }).optional(),
  response: z.looseObject({}).optional(),
});

const pactSchema = z.looseObject({
  consumer: z.looseObject({ name: z.string() }),
  provider: z.looseObject({ name: z.string() }),
  interactions: z.array(interaction),
});

/** A pact file as far as this kit looks into it; everything else in it is handed on as it is. */
export type PactDocument = z.infer<typeof pactSchema>;

/** One interaction of a pact file. */
export type PactDocumentInteraction = z.infer<typeof interaction>;

/** Reads a pact of version 3 or 4; throws a KitError for a file that is none. */
export function loadPact(file: string): PactDocument {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw pactUnreadable(file, cause);
  }
  const result = pactSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw pactMalformed(file, issue === undefined ? 'unknown' : `${issue.path.join('.')}: ${issue.message}`);
}

/** Returns the content of a V4 body, or a V3 body itself. */
export function bodyContent(half: unknown): unknown {
  const body: unknown = Object(half).body;
  const isV4 = typeof body === 'object' && body !== null && 'contentType' in body && 'content' in body;
  return isV4 ? body.content : body;
}
