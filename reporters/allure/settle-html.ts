import type { RunData } from '../run.ts';
import { uuidOf } from '../uuid-of.ts';

/** Allure puts it into every report, whatever its configuration says. */
const analytics =
  /<script async src="https:\/\/www\.googletagmanager\.com[^>]*><\/script>\s*<script>[\s\S]*?<\/script>/;

/** What Allure finds out about the machine it runs on: CI job, repository, branch. */
const machine = /"ci":\{[^{}]*\},?/;

/** The charts' ids are drawn anew at each generation, and kept in base64. */
const charts = /(?<=d\("widgets\/(?:[^"/]+\/)?charts\.json",")[^"]*/g;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Returns Allure's page without its analytics, without what it found out about this machine, and with all that differs
 * between two generations of the same results replaced by something of the run: its own id, its own end.
 */
export function settleHtml(html: string, reportUuid: string, run: RunData): string {
  const end = String(Date.parse(run.footer?.finishedAt ?? run.header.startedAt));
  return html
    .replace(analytics, '')
    .replace(machine, '')
    .replaceAll(reportUuid, uuidOf(run.header.runId))
    .replace(/"createdAt":\d+/, `"createdAt":${end}`)
    .replace(/"cacheKey":"\d+"/, `"cacheKey":"${end}"`)
    .replace(charts, (data) => settleCharts(data, run.header.runId));
}

function settleCharts(base64: string, runId: string): string {
  const ids = new Map<string, string>();
  const text = Buffer.from(base64, 'base64')
    .toString('utf8')
    .replace(uuid, (id) => {
      const settled = ids.get(id) ?? uuidOf(`${runId} chart ${ids.size}`);
      ids.set(id, settled);
      return settled;
    });
  return Buffer.from(text).toString('base64');
}
