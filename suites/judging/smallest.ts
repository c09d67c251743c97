import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Story } from '../check.ts';
import { stepsOf } from './judge-case.ts';
import { type Reception, receptionOf } from './reception.ts';
import { requestOf } from './request-of.ts';

/** Returns the last of the smaller requests with this reception, or the random request itself: the smallest that was found. */
export function smallestOf(story: Story, subject: Exchange, kind: Reception['kind']): Exchange {
  return stepsOf(story, 'smaller').findLast((exchange) => receptionOf(exchange).kind === kind) ?? subject;
}

/** Members that differ between any two requests. */
const ofEachRequest: readonly string[] = ['uuid', 'timestamp', 'sign'];

/** Longer differences are cut, in characters. */
const longestShown = 120;

/** Returns in what a request differs from a valid one, member by member, as far as a person wants to read. */
export function differenceFrom(control: Exchange, exchange: Exchange): Text {
  const parts = differences(requestOf(control), requestOf(exchange), '');
  const shown = parts.length === 0 ? '—' : parts.join(', ');
  const cut = [...shown].length > longestShown ? `${[...shown].slice(0, longestShown).join('')}…` : shown;
  return { zh: `与对照请求的不同:${cut}`, en: `what differs from the control: ${cut}` };
}

function differences(known: JsonObject, other: JsonObject, path: string): readonly string[] {
  const names = [...new Set([...Object.keys(known), ...Object.keys(other)])];
  return names
    .filter((name) => path !== '' || !ofEachRequest.includes(name))
    .filter((name) => JSON.stringify(known[name]) !== JSON.stringify(other[name]))
    .flatMap((name) => {
      const at = path === '' ? name : `${path}.${name}`;
      const [before, after] = [known[name], other[name]];
      if (isObject(before) && isObject(after)) return differences(before, after, at);
      return [after === undefined ? `− ${at}` : `${at} = ${JSON.stringify(after)}`];
    });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
