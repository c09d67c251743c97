import type { ConfigInput } from '../config/config-schema.ts';

export type { ConfigInput };

/** Returns a configuration as it is; exists so that `ebuy-kit.config.ts` is checked where it is written. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
