/** Which folders the files of a folder may import from; every folder may import from itself. Tests are held to the same arrows. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  contracts: ['schemas'],
  sandbox: ['contracts', 'schemas'],
  suites: ['contracts', 'schemas'],
  reporters: ['contracts', 'schemas'],
  examples: ['suites', 'sandbox', 'contracts', 'schemas'],
  scripts: ['examples', 'reporters', 'suites', 'sandbox', 'contracts', 'schemas'],
};

/** Packages that only some places may use: a file, or a folder with a slash at its end. */
export const ownedPackages: Readonly<Record<string, readonly string[]>> = {
  ajv: ['schemas/validator.ts'],
  'ajv-formats': ['schemas/validator.ts'],
  // The bench of the engine holds it against undici alone.
  undici: ['contracts/gateway/', 'scripts/bench/engine/'],
  '@allurereport/core': ['reporters/allure/'],
  'allure-js-commons': ['reporters/allure/'],
  'allure-vitest': ['reporters/allure/'],
  c12: ['scripts/'],
  commander: ['scripts/'],
  esbuild: ['scripts/build/', 'scripts/generate/'],
  'json-schema-to-typescript': ['scripts/'],
  typescript: ['scripts/'],
  zod: ['scripts/'],
};
