import Big from 'big.js';
import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Yuan } from '../money.ts';
import type { Operation } from '../operation.ts';

/** Members that name money on any page, whatever it says of their unit. */
const moneyName = /amount|price|fee|money|balance|faceValue/i;

/**
 * A member with a text or a number, in JSON and in JSON inside a string. Not parsed: what no strict parser reads, such
 * as a name that stands twice, a gateway may.
 */
const member = /\\*"(\w+)\\*"\s*:\s*(?:\\*"([^"\\]*)|([-+.\deE]+))/g;

const fenPerYuan = 100;

/** More digits than any amount has; big.js would take seconds for exponents of millions. */
const longestAmount = 40;

/**
 * Returns the largest amount that a request names, in yuan; zero where it names none. It reads generously, since a
 * gateway might: `1,000`, `1e5`, `-5` and full-width digits count as what somebody could take them for.
 */
export function amountOfRequest({ schema }: Pick<Operation, 'schema'>, body: Uint8Array): Yuan {
  const fen = namesInFen(schema.$defs.request);
  const amounts = [...Buffer.from(body).toString('utf8').matchAll(member)].flatMap(
    ([, name = '', text, number]) => {
      const amount = moneyName.test(name) ? readGenerously(text ?? number ?? '') : undefined;
      return amount === undefined ? [] : [fen.has(name) ? amount.div(fenPerYuan) : amount];
    },
  );
  return amounts.reduce((largest, amount) => (amount.gt(largest) ? amount : largest), new Big(0));
}

function readGenerously(written: string): Yuan | undefined {
  const text = written.normalize('NFKC').replace(/[\s,¥￥]/g, '');
  const [number] = /\d*\.?\d+(e[+-]?\d{1,3})?/i.exec(text) ?? [];
  return number === undefined || number.length > longestAmount ? undefined : new Big(number);
}

function namesInFen({ properties = {}, items }: PropertySchema): ReadonlySet<string> {
  const own = Object.entries(properties).flatMap(([name, property]) => [
    ...(property['x-unit'] === 'fen' ? [name] : []),
    ...namesInFen(property),
  ]);
  return new Set([...own, ...(items === undefined ? [] : namesInFen(items))]);
}
