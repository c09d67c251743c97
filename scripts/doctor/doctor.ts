import { systemClock } from '../../contracts/clock.ts';
import { secretsOf } from '../../contracts/gateway/mask.ts';
import type { Target } from '../../contracts/target.ts';
import { type ExitStatus, KitError } from '../../schemas/kit-error.ts';
import { profileOf } from '../../suites/profile-of.ts';
import { planOf } from '../certify/record-run.ts';
import { admitTarget, standingOf } from '../config/admit-target.ts';
import { resolveTarget, type TargetChoice } from '../config/resolve-target.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { diagnoseCall } from './diagnose-call.ts';
import { diagnoseData } from './diagnose-data.ts';
import { diagnoseHost } from './diagnose-host.ts';
import { diagnoseListener } from './diagnose-listener.ts';
import { diagnoseRails } from './diagnose-target.ts';
import { bad, type Diagnosis, doubtful, fine } from './diagnosis.ts';

/** What the doctor is asked for. */
export interface DoctorOptions extends TargetChoice {
  readonly profile: string;
  readonly confirmTarget?: string;
}

/**
 * Looks at a target before a run and tells each finding as it is made. Returns 0 where a run can begin, otherwise the
 * status of the first thing that failed: 2 for the configuration, 3 for what cannot be reached.
 */
export async function examine(
  options: DoctorOptions,
  common: CommonOptions,
  terminal: Terminal,
  tell: (diagnosis: Diagnosis) => void,
): Promise<0 | ExitStatus> {
  profileOf(options.profile);
  const told: Diagnosis[] = [];
  const say = (found: readonly Diagnosis[]) => {
    for (const diagnosis of found) tell(diagnosis);
    told.push(...found);
  };
  const target = await configured(options, terminal, say);
  if (target !== undefined) {
    terminal.conceal?.(secretsOf(target));
    await examineTarget(target, { options, common, terminal, say });
  }
  return told.find(({ status }) => status === 'failed')?.exitStatus ?? 0;
}

type Say = (found: readonly Diagnosis[]) => void;

async function configured(options: DoctorOptions, terminal: Terminal, say: Say): Promise<Target | undefined> {
  const kind = { id: 'configuration' };
  try {
    // Without any option the default file, not the embedded sandbox, which needs no doctor.
    const choice =
      options.baseUrl === undefined && options.config === undefined && options.target === undefined;
    const target = await resolveTarget(
      choice ? { ...options, config: await defaultConfig(terminal.cwd) } : options,
      terminal,
    );
    if (target === undefined) throw new Error('a doctor always has a target');
    say([
      fine(kind, {
        zh: `目标 ${target.name}（${target.kind}）`,
        en: `target ${target.name} (${target.kind})`,
      }),
    ]);
    return target;
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    say([fromError(kind.id, error)]);
    return undefined;
  }
}

async function defaultConfig(cwd: string): Promise<string> {
  const { findConfig } = await import('../config/load-config.ts');
  return findConfig(cwd);
}

interface Examination {
  readonly options: DoctorOptions;
  readonly common: CommonOptions;
  readonly terminal: Terminal;
  readonly say: Say;
}

async function examineTarget(target: Target, { options, common, terminal, say }: Examination): Promise<void> {
  say(diagnoseRails(target));
  const addresses = new Map(Object.values(target.baseUrls).map((url) => [new URL(url).host, new URL(url)]));
  for (const url of addresses.values()) say(await diagnoseHost(url));
  say(await callOnceAdmitted(target, [...addresses.values()], { options, common, terminal, say }));
  if (target.control === undefined) say(await diagnoseListener(target.listener));
  // What rails hold back is meant to be; what is missing is not.
  const { rails: _rails, ...free } = target;
  const order = { target: free, record: '', profile: options.profile, only: undefined, seed: 1 };
  say(await diagnoseData(planOf(order, systemClock.now()), free));
}

/** Something is sent only where a run would be admitted too. */
async function callOnceAdmitted(
  target: Target,
  addresses: readonly URL[],
  { options, common, terminal }: Examination,
): Promise<readonly Diagnosis[]> {
  const needsWord = addresses.some((url) => standingOf(url) === 'unknown');
  if (needsWord && options.confirmTarget === undefined) {
    return [
      doubtful(
        { id: 'call' },
        {
          zh: '没有发送签名请求：目标按生产环境处理',
          en: 'no signed call was sent: the target counts as production',
        },
        { zh: `加上 --confirm-target ${target.name}`, en: `add --confirm-target ${target.name}` },
      ),
    ];
  }
  try {
    const { ask: _ask, ...silent } = terminal;
    await admitTarget(target, { confirmed: options.confirmTarget, lang: common.lang, terminal: silent });
    return await diagnoseCall(target);
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    return [fromError('call', error)];
  }
}

function fromError(id: string, { parts, exitStatus }: KitError): Diagnosis {
  const { what, where, hint } = parts;
  const at = where === undefined ? '' : ` (${where})`;
  return bad({ id }, { zh: what.zh + at, en: what.en + at }, hint ?? what, exitStatus);
}
