import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../../schemas/text.ts';

const chosen = (): Lang =>
  document.querySelector<HTMLInputElement>('#lang-zh')?.checked === true ? 'zh' : 'en';

/** Returns the language the reader chose; needed only where a text cannot stand in both, as in options. */
export function useLang(): Lang {
  const [lang, setLang] = useState(chosen);
  useEffect(() => {
    const inputs = Array.from(document.querySelectorAll('input[name="lang"]'));
    const onChange = () => {
      setLang(chosen());
      document.documentElement.lang = chosen() === 'zh' ? 'zh-CN' : 'en';
    };
    for (const input of inputs) input.addEventListener('change', onChange);
    return () => {
      for (const input of inputs) input.removeEventListener('change', onChange);
    };
  }, []);
  return lang;
}
