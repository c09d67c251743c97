import { shanghaiIso } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Sandbox } from '../sandbox.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';

/** Reads and moves the sandbox's clock. */
export const clockRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/clock',
    title: { zh: '读取时钟', en: 'Read the clock' },
    run: (sandbox) => readClock(sandbox),
  },
  {
    method: 'POST',
    path: '/clock',
    title: {
      zh: '拨动时钟:follow、set(毫秒或 ISO 8601)、advance(毫秒)、freeze,按此顺序执行',
      en: 'Move the clock: follow, set (ms or ISO 8601), advance (ms), freeze, done in this order',
    },
    run: moveClock,
  },
];

/** The years a date of the documents can name (yyyyMMdd in 1900 to 2099). */
const [earliest, latest] = [Date.UTC(1970, 0, 1), Date.UTC(2099, 11, 31)];

function moveClock(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  const { clock } = sandbox;
  const { follow, set, advance, freeze } = body;
  const at = set === undefined ? undefined : epochOf(set);
  if (set !== undefined && at === undefined) return wrong('set is milliseconds since the epoch, or ISO 8601');
  if (advance !== undefined && !Number.isSafeInteger(advance))
    return wrong('advance is a whole number of milliseconds');
  const target = (at ?? clock.now()) + Number(advance ?? 0);
  if (target < earliest || target > latest) return wrong('the clock goes from 1970 to 2099');
  if (follow === true) clock.follow();
  if (at !== undefined) clock.set(at);
  if (advance !== undefined) clock.advance(Number(advance));
  if (freeze === true) clock.freeze();
  return readClock(sandbox);
}

function readClock({ clock }: Sandbox): ControlAnswer {
  const reading = clock.read();
  return ok({ ...reading, shanghai: shanghaiIso(reading.now) });
}

function epochOf(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? Date.parse(value) : value;
  return typeof parsed === 'number' && Number.isSafeInteger(parsed) ? parsed : undefined;
}
