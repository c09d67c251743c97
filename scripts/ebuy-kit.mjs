#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// Node 22.8 and newer can keep what they compiled for the next start.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

// The package holds the compiled kit and no sources; a checkout compiles its sources when they have changed.
const isCheckout = existsSync(new URL('./cli.ts', import.meta.url));
const compiled = isCheckout
  ? await (await import('./build/compiled-checkout.mjs')).compiledCheckout()
  : new URL('../dist/', import.meta.url);
const { main } = await import(new URL('scripts.cli.js', compiled).href);
await main();
