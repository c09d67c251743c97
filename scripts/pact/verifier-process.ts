import type { VerifierNews, VerifierOrder } from './run-verifier.ts';

// Nothing of what is verified is told to anybody.
process.env.PACT_DO_NOT_TRACK = 'true';

process.once('disconnect', () => process.exit(3));

process.once('message', async ({ provider, url, statesUrl, files, messages, isVerbose }: VerifierOrder) => {
  const tell = (news: VerifierNews) => process.send?.(news, () => process.exit(0));
  let pact: typeof import('@pact-foundation/pact');
  try {
    pact = await import('@pact-foundation/pact');
  } catch (error) {
    tell({ kind: 'missing', words: error instanceof Error ? error.message : String(error) });
    return;
  }
  const verifier = new pact.Verifier({
    provider,
    providerBaseUrl: url,
    providerStatesSetupUrl: statesUrl,
    providerStatesSetupTeardown: false,
    pactUrls: [...files],
    messageProviders: Object.fromEntries(
      messages.map(({ name, url: from }) => [
        name,
        pact.providerWithMetadata(() => fetchMessage(from), { contentType: 'application/json' }),
      ]),
    ),
    logLevel: isVerbose ? 'info' : 'error',
  });
  const verdict = await verifier
    .verifyProvider()
    .catch((error: unknown) => String(Object(error).message ?? error));
  tell({ kind: 'verdict', verdict });
});

async function fetchMessage(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
