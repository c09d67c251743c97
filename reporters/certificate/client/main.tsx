/// <reference lib="dom" />
/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { render } from 'preact';
import { words } from '../certificate-words.ts';
import { T } from '../text.tsx';
import { Explorer } from './explorer.tsx';
import { openIslands } from './open-islands.ts';

// The page's own script. Whatever goes wrong here, the page as it stands keeps its verdict and its first failures.

const root = document.getElementById('explorer');
if (root) {
  openIslands(document).then(
    (islands) => {
      root.textContent = '';
      render(<Explorer islands={islands} />, root);
      root.dataset.ready = 'true';
    },
    (error: unknown) => {
      const note = root.appendChild(document.createElement('p'));
      render(
        <>
          <T text={words.oldBrowser} /> <code>{String(error)}</code>
        </>,
        note,
      );
    },
  );
}
