import { KitError } from '../../schemas/kit-error.ts';
import { keepMemorySteady } from '../steady-memory.ts';
import type { SandboxNews, SandboxOrder } from './embedded-sandbox.ts';

keepMemorySteady();

// The whole terminal's process group hears Ctrl-C; when this process ends is decided by the one that started it.
process.on('SIGINT', () => undefined);

process.once('message', async (order: SandboxOrder) => {
  const tell = (news: SandboxNews) => process.send?.(news);
  try {
    const { startSandbox } = await import('../../sandbox/start-sandbox.ts');
    const sandbox = await startSandbox({ port: 0, ...order });
    process.once('disconnect', () => sandbox.stop());
    tell({ kind: 'ready', target: sandbox.target });
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    const { cause: _cause, ...parts } = error.parts;
    tell({ kind: 'refused', error: parts });
  }
});
