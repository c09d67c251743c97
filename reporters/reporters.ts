import { certificateHtml } from './certificate/certificate-html.tsx';
import { certificateJson } from './certificate/certificate-json.ts';
import { ctrf } from './ctrf.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { summary } from './summary.ts';

/** The reporters that write one file each. Allure's report is a folder and is written by `allure/`. */
export const reporters: readonly Reporter[] = [certificateHtml, certificateJson, junit, ctrf, summary];
