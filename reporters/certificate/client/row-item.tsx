/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { rowHref } from '../anchors.ts';
import { words } from '../certificate-words.ts';
import { type PageData, type PageRow, rowKey } from '../data/page-data.ts';
import type { Evidence } from '../finding-view.tsx';
import { RowDetails, RowHead } from '../row-view.tsx';
import { T } from '../text.tsx';

/** One row of the list; what is behind it is put together when it is opened. */
export function RowItem(props: {
  readonly row: PageRow;
  readonly data: PageData;
  readonly evidenceOf: (ids: readonly string[]) => Evidence;
  readonly isOpenFirst: boolean;
  /** True for the row the address asks for: it is brought into view. */
  readonly isAskedFor: boolean;
}) {
  const { row, data, evidenceOf, isOpenFirst, isAskedFor } = props;
  const [isOpen, setOpen] = useState(isOpenFirst || isAskedFor);
  const [isWhole, setWhole] = useState(false);
  const element = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isAskedFor) return;
    setOpen(true);
    element.current?.scrollIntoView({ block: 'start' });
  }, [isAskedFor]);
  return (
    <details
      ref={element}
      class={isAskedFor ? 'row asked' : 'row'}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <RowHead row={row} title={data.operations[row.operation]} />
      </summary>
      {isOpen ? (
        <RowDetails
          row={row}
          storyOf={(id) => data.stories[id]}
          evidenceOf={evidenceOf}
          link={
            <a class="link" href={rowHref(rowKey(row))}>
              <T text={words.link} />
            </a>
          }
          onMore={() => setWhole(true)}
          isWhole={isWhole}
        />
      ) : null}
    </details>
  );
}
