import { fileURLToPath } from 'node:url';
import { writeGenerated } from './write-generated.ts';

/** What the process that generates tells at its end. */
export type GeneratedNews =
  | { readonly kind: 'written'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

const root = fileURLToPath(new URL('../..', import.meta.url));

async function generate(): Promise<GeneratedNews> {
  try {
    return { kind: 'written', paths: await writeGenerated(root) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

process.send?.(await generate(), () => process.disconnect());
