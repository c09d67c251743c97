import type { Terminal } from '../terminal.ts';
import { secretMissing } from './config-errors.ts';

/** Variable a secret is read from where a target names none. */
export const defaultSecretEnv = 'EBUY_APP_SECRET';

/** Returns the secret in an environment variable; throws a KitError where it is not set. */
export function secretFrom(env: Terminal['env'], variable: string, where: string): string {
  const secret = env[variable];
  if (secret === undefined || secret === '') throw secretMissing(variable, where);
  return secret;
}
