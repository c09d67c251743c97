import { build } from 'esbuild';
import { generatedMark } from '../../schemas/derive.ts';
import type { GeneratedFile } from './generated-file.ts';

const entry = 'reporters/certificate/client/main.tsx';

/** Returns the certificate's own script, bundled from our sources and Preact, as a module that holds its text. */
export async function renderClientScript(root: string): Promise<GeneratedFile> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // What has DecompressionStream('deflate-raw') has all of this.
    target: ['chrome103', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  // Inside a page, this would end the script.
  if (/<\/script|<!--/i.test(script))
    throw new Error(`${entry} cannot stand in a page: it holds </script or <!--`);
  const text = [
    `// ${generatedMark} Source: ${entry}`,
    '',
    '/** The certificate’s own script, as it stands in the page. */',
    `export const clientScript = ${JSON.stringify(script)};`,
    '',
  ].join('\n');
  return { path: 'reporters/certificate/client.generated.ts', text };
}
