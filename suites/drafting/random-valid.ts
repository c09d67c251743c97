import { type Arbitrary, array, constantFrom, double, record, shuffledSubarray } from 'fast-check';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath, removeAt } from '../../contracts/read-path.ts';
import type { RequestDraft } from '../case.ts';
import { currentValue, draftWithAll, type Placement } from './draft-with.ts';
import { isWithin, type RequestField, requestFields } from './field.ts';
import { optionalPaths } from './optional-paths.ts';
import { goTogether } from './pack.ts';
import { type Setting, settingsOf } from './settings.ts';
import { specimenContent, specimenGiven } from './specimen.ts';
import { isFreeText } from './value-space.ts';

/** What tells one random valid request from the plain example; smaller means nearer to it. */
export interface RandomValid {
  /** Places in the operation's list of settings: what is set, as far as it goes together. */
  readonly picks: readonly number[];
  /** Places in its list of fields that may be left out. */
  readonly left: readonly number[];
  /** For each of its free texts how much of the room is filled, from 0 to 1. */
  readonly fills: readonly number[];
  /** What the texts are filled with. */
  readonly characters: readonly string[];
}

/** What random requests of one operation are made of. */
interface Ingredients {
  readonly settings: readonly Setting[];
  readonly optional: readonly string[];
  readonly texts: readonly RequestField[];
}

const known = new WeakMap<Operation, Ingredients>();

function ingredientsOf(operation: Operation): Ingredients {
  const found = known.get(operation) ?? {
    settings: settingsOf(operation).filter(hasValue),
    optional: optionalPaths(operation),
    texts: textsOf(operation),
  };
  known.set(operation, found);
  return found;
}

function hasValue({ field, arrangement, value }: Setting): boolean {
  const given = specimenGiven();
  return value(given, arrangement.arrange(specimenContent(field.operation), given)) !== undefined;
}

function textsOf(operation: Operation): readonly RequestField[] {
  const content = specimenContent(operation);
  return requestFields(operation).filter(
    (field) =>
      isContentPath(operation.envelope, field.path) &&
      isFreeText(field) &&
      // A form that only its name states is no room for any text.
      field.property['x-format'] === undefined &&
      field.property.pattern === undefined &&
      typeof currentValue(field, content) === 'string',
  );
}

const indexes = (list: readonly unknown[]) =>
  shuffledSubarray(
    list.map((_, index) => index),
    { maxLength: Math.min(list.length, mostAtOnce) },
  );

/** Differences of one kind in a request: more make no other request, only one that is harder to read. */
const mostAtOnce = 6;

/** Letters, digits, signs that need escaping, Chinese: nothing that a document could be read to forbid. */
const characters = [...'abcXYZ0189-_.,:/&=+%#@!?()[]', '"', '\\', ' ', '易', '百', '券', '（', '。'] as const;

/** Returns random valid requests of an operation, as what tells them from its example. */
export function randomValid(operation: Operation): Arbitrary<RandomValid> {
  const { settings, optional, texts } = ingredientsOf(operation);
  return record({
    picks: indexes(settings),
    left: indexes(optional),
    fills: array(double({ min: 0, max: 1, noNaN: true }), {
      minLength: texts.length,
      maxLength: texts.length,
    }),
    characters: array(constantFrom(...characters), { minLength: 1, maxLength: 12 }),
  });
}

/** Returns the content and the placements of a random valid request; what is kept is not left out. */
export function randomContent(
  operation: Operation,
  valid: RandomValid,
  given: Given,
  isKept: (path: string) => boolean = () => false,
): { readonly content: Content; readonly placements: readonly Placement[] } {
  const { settings, optional, texts } = ingredientsOf(operation);
  const picked: Setting[] = [];
  for (const setting of valid.picks.flatMap((index) => settings[index] ?? [])) {
    if (picked.every((other) => goTogether(setting, other))) picked.push(setting);
  }
  const arrangements = new Map(picked.map(({ arrangement }) => [arrangement.name, arrangement]));
  const content = [...arrangements.values()].reduce(
    (current, { arrange }) => arrange(current, given),
    operation.example(given),
  );
  const isFree = (path: string) =>
    picked.every(({ field }) => !isWithin(field.path, path) && !isWithin(path, field.path));
  const left = valid.left
    .flatMap((index) => optional[index] ?? [])
    .filter((path) => isFree(path) && !isKept(path));
  const without = left.reduce(removeAt, content);
  return {
    content: without,
    placements: [
      ...picked.flatMap(({ field, value }) => {
        const placed = value(given, without);
        return placed === undefined ? [] : [{ field, value: placed }];
      }),
      ...texts
        .filter(({ path }) => isFree(path) && getAt(without, path) !== undefined)
        .flatMap((field, index) => filled(field, valid, index)),
    ],
  };
}

/** Short enough in every unit, so that the request does not depend on which one a gateway counts. */
function filled(
  field: RequestField,
  { fills, characters: alphabet }: RandomValid,
  index: number,
): readonly Placement[] {
  const fill = fills[index] ?? 0;
  if (fill === 0) return [];
  const { minLength = 1, maxLength = roomy } = field.property;
  const length = minLength + Math.trunc(fill * (Math.min(maxLength, roomy) - minLength));
  let text = '';
  let characterCount = 0;
  while (characterCount < length) {
    const next = alphabet[characterCount % alphabet.length] ?? 'a';
    const isTooLong = Buffer.byteLength(text + next) > maxLength - (length - characterCount - 1);
    text += isTooLong ? 'a' : next;
    characterCount += 1;
  }
  return [{ field, value: text.trim() === text ? text : `a${text.slice(1, -1)}a`.slice(0, text.length) }];
}

/** Texts without a documented limit are filled no farther, in characters. */
const roomy = 200;

/** Returns the request of a random valid value. */
export function draftOfValid(operation: Operation, valid: RandomValid, given: Given): RequestDraft {
  const { content, placements } = randomContent(operation, valid, given);
  return draftWithAll(operation, content, placements);
}
