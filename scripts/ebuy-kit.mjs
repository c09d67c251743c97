#!/usr/bin/env node
import { existsSync } from 'node:fs';

const sources = new URL('./cli.ts', import.meta.url);
const isCheckout = existsSync(sources);
if (isCheckout) await import('./from-sources.mjs');
const { main } = await import(
  (isCheckout ? sources : new URL('../dist/scripts/cli.js', import.meta.url)).href
);
await main();
