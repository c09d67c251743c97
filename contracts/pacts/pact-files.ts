import type { Operation } from '../operation.ts';

/** The two sides of one pact file. */
export interface PactParties {
  readonly consumer: string;
  readonly provider: string;
}

/** The gateway, as it is called at a Pact Broker. */
export const gatewayProvider = 'ebuy-paas-gateway';

/** What a provider must honour: the operations whose fields a document lists. */
export const honouredPact: PactParties = { consumer: 'ebuy-contract-kit', provider: gatewayProvider };

/**
 * What nobody has promised: operations known from an example only, and proposals of this kit. A consumer of its own, so
 * that `can-i-deploy` never asks for it.
 */
export const unconfirmedPact: PactParties = {
  consumer: 'ebuy-contract-kit-unconfirmed',
  provider: gatewayProvider,
};

/** Both pacts of this kit. */
export const ownPacts: readonly PactParties[] = [honouredPact, unconfirmedPact];

/** Returns which pact an operation belongs to. */
export function pactOf({ evidence }: Pick<Operation, 'evidence'>): PactParties {
  return evidence === 'documented' || evidence === 'partial' ? honouredPact : unconfirmedPact;
}

/** Returns the name of a pact's file, as Pact itself names it. */
export function pactFileName({ consumer, provider }: PactParties): string {
  return `${consumer}-${provider}.json`;
}

/** Returns where a committed pact of this kit is. */
export function ownPactFile(parties: PactParties): URL {
  return new URL(pactFileName(parties), import.meta.url);
}
