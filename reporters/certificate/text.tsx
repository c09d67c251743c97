/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Text } from '../../schemas/text.ts';

/** Shows a text in both languages; the style sheet hides the one that was not chosen. */
export function T({ text }: { readonly text: Text }) {
  if (text.zh === text.en) return <>{text.en}</>;
  return (
    <>
      <span lang="zh">{text.zh}</span>
      <span lang="en">{text.en}</span>
    </>
  );
}
