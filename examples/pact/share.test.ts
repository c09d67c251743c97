import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./share.sh', import.meta.url));

/** Commands of others that write down how they were called, and answer as the real ones do. */
const stands: Readonly<Record<string, string>> = {
  docker: '',
  npx: 'exit "$VERIFIED"',
  curl: `case "$*" in *success*) ;; *) echo '{"_links":{"pb:publish-verification-results":{"href":"https://broker.example/results"}}}';; esac`,
};

/** Runs the script with stand-ins for the public client, curl and npx; returns what they were asked. */
function share(command: string, verified = 0): { readonly status: number; readonly asked: string } {
  const dir = mkdtempSync(join(tmpdir(), 'ebuy-share-'));
  for (const [name, does] of Object.entries(stands)) {
    const path = join(dir, name);
    writeFileSync(path, `#!/bin/sh\necho "${name} $*" >>"${dir}/asked"\n${does}\n`);
    chmodSync(path, 0o755);
  }
  const env = {
    PATH: `${dir}:${process.env.PATH ?? ''}`,
    ...{
      CONSUMER: 'my-shop',
      CONSUMER_VERSION: '1.2.3',
      BRANCH: 'main',
      PROVIDER_VERSION: '20250301',
      TARGET: 'uat',
    },
    ...{
      PACT_BROKER_BASE_URL: 'https://broker.example',
      PACT_BROKER_TOKEN: 't',
      VERIFIED: String(verified),
      CERTIFIED: '0',
    },
  };
  let status = 0;
  try {
    execFileSync('sh', [script, command], { env, cwd: dir, stdio: 'pipe' });
  } catch (error) {
    status = Number(Object(error).status);
  }
  return { status, asked: status === 2 ? '' : readFileSync(join(dir, 'asked'), 'utf8') };
}

describe('sharing with a Pact Broker', () => {
  it('publishes the pact that pact write made', () => {
    const { status, asked } = share('publish');
    expect(status).toBe(0);
    expect(asked).toContain(
      'pactfoundation/pact-cli pact-broker publish pacts/my-shop-ebuy-paas-gateway.json --consumer-app-version 1.2.3 --branch main\n',
    );
  });

  it.each([
    [0, 'true'],
    [1, 'false'],
  ])('tells the broker what pact verify found: status %d is success %s', (verified, success) => {
    const { status, asked } = share('results', verified);
    expect(status).toBe(verified);
    expect(asked).toContain(
      'npx ebuy-kit pact verify --config ebuy-kit.config.yaml --target uat --pact pacts/my-shop-',
    );
    expect(asked).toContain('/pacts/provider/ebuy-paas-gateway/consumer/my-shop/version/1.2.3\n');
    expect(asked).toContain(
      `{"success": ${success}, "providerApplicationVersion": "20250301"} https://broker.example/results\n`,
    );
  });

  it('publishes nothing of a gateway that was not reached', () => {
    const { status, asked } = share('results', 3);
    expect(status).toBe(3);
    expect(asked).not.toContain('curl');
  });

  it('asks whether the version can be deployed, and publishes the OpenAPI description', () => {
    expect(share('can-i-deploy').asked).toContain(
      'can-i-deploy --pacticipant my-shop --version 1.2.3 --to-environment production',
    );
    expect(share('bi-directional').asked).toContain(
      'publish-provider-contract schemas/openapi.json --provider ebuy-paas-gateway',
    );
    expect(share('anything').status).toBe(2);
  });
});
