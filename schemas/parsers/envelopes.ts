import type { FieldRow } from '../doc-page.ts';
import { readRows } from './record-rows.ts';
import type { SourceText } from './source-text.ts';
import { readYaml } from './yaml-reader.ts';

/** The rows that wrap the content of a request and of an answer. */
export interface EnvelopeRows {
  readonly request: readonly FieldRow[];
  readonly response: readonly FieldRow[];
}

export const envelopeKinds = ['paas', 'paas-unsigned'] as const;
export type PaasEnvelope = (typeof envelopeKinds)[number];

/** The envelopes of `sources/records/envelopes.yaml`, by name. */
export type Envelopes = Readonly<Record<PaasEnvelope, EnvelopeRows>>;

/** Reads the common envelopes that doc records name. */
export function parseEnvelopes(source: SourceText): Envelopes {
  const map = readYaml(source).map(envelopeKinds);
  const read = (kind: PaasEnvelope): EnvelopeRows => {
    const entry = map.required(kind).map(['request', 'response', 'page']);
    const page = entry.optional('page')?.text();
    return {
      request: readRows(entry.required('request'), page),
      response: readRows(entry.required('response'), page),
    };
  };
  return { paas: read('paas'), 'paas-unsigned': read('paas-unsigned') };
}
