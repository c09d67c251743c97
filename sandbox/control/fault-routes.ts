import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { KitError } from '../../schemas/kit-error.ts';
import { allFaults } from '../active-faults.ts';
import type { Sandbox } from '../sandbox.ts';
import { readTexts } from '../systems/read-content.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';

/** Lists the faults and puts them in force. */
export const faultRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/faults',
    title: { zh: '列出缺陷,及正在生效的', en: 'List the faults, and those in force' },
    run: (sandbox) => listFaults(sandbox),
  },
  {
    method: 'PUT',
    path: '/faults',
    title: { zh: '指定生效的缺陷:active 为编号列表', en: 'Put faults in force: active is a list of ids' },
    run: chooseFaults,
  },
];

function listFaults(sandbox: Sandbox): ControlAnswer {
  const known = allFaults().map(({ id, title, group, breaks, unstated }) => ({
    id,
    title,
    group,
    breaks,
    ...(unstated === undefined ? {} : { unstated }),
  }));
  return ok({ active: sandbox.faults.map(({ id }) => id), known });
}

function chooseFaults(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  if (!Array.isArray(body.active)) return wrong('active is a list of fault ids');
  try {
    sandbox.chooseFaults(readTexts(body, 'active'));
  } catch (error) {
    if (error instanceof KitError) return wrong(error.parts.what.en);
    throw error;
  }
  return listFaults(sandbox);
}
