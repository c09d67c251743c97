import { baseStyle } from './styles/base.ts';
import { explorerStyle } from './styles/explorer.ts';
import { narrowStyle } from './styles/narrow.ts';
import { overviewStyle } from './styles/overview.ts';
import { pictureStyle } from './styles/picture.ts';
import { printStyle } from './styles/print.ts';

/** The certificate's style sheet. System fonts only; A4 for print. */
export const style = [baseStyle, overviewStyle, explorerStyle, pictureStyle, narrowStyle, printStyle].join(
  '',
);
