/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../certificate-words.ts';
import type { Evidence } from '../finding-view.tsx';
import { Exchanges } from '../finding-view.tsx';
import { T } from '../text.tsx';

/** One exchange over the page, for links from elsewhere than its finding. */
export function ExchangeDialog(props: {
  readonly id: string;
  readonly evidence: Evidence;
  readonly onClose: () => void;
}) {
  const { id, evidence, onClose } = props;
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (element.current?.open === false) element.current.showModal();
  }, []);
  return (
    <dialog ref={element} onClose={onClose}>
      <p class="close">
        <button type="button" onClick={() => element.current?.close()}>
          <T text={words.close} />
        </button>
      </p>
      <Exchanges evidence={evidence} ids={[id]} at={undefined} isOpen={true} />
    </dialog>
  );
}
