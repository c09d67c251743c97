import type { Operation } from '../../contracts/operation.ts';
import { isContentPath } from '../../contracts/read-path.ts';
import { type Case, defineCase } from '../case.ts';
import { currentText, draftWith } from './draft-with.ts';
import { type RequestField, requestFields } from './field.ts';
import { injections } from './injections.ts';
import { isRepresentative } from './representatives.ts';
import { specimenContent } from './specimen.ts';
import { isFreeText, namesSomething } from './value-space.ts';

const rule = 'security.input-stays-data';

/**
 * Returns the cases of injections: behind the first text of the example that names something, where an injection that takes
 * effect finds what is not there; and in a free text, where it might come back or be evaluated.
 */
export function injectionCases(operation: Operation): readonly Case[] {
  const content = specimenContent(operation);
  const texts = requestFields(operation).filter(
    (field) => isContentPath(operation.envelope, field.path) && currentText(field, content) !== '',
  );
  const name = texts.find(namesSomething);
  const free = texts.filter(isFreeText).toSorted((a, b) => roomOf(b) - roomOf(a))[0];
  const all = isRepresentative(operation);
  return [
    ...(name ? injections.slice(0, all ? 3 : 1).map((injection) => behindName(name, injection)) : []),
    ...(free
      ? injections.slice(0, all ? injections.length : 1).map((injection) => inText(free, injection))
      : []),
  ];
}

function roomOf({ property: { maxLength = Number.MAX_SAFE_INTEGER } }: RequestField): number {
  return maxLength;
}

type Injection = (typeof injections)[number];

/** What is named so does not exist, with the injection no more than with plain letters in its place. */
function behindName(field: RequestField, { id, text }: Injection): Case {
  const { operation, path } = field;
  return defineCase({
    about: rule,
    variant: `${path}-${id}`,
    operation,
    family: 'security',
    title: {
      zh: `${path} 后接 ${text} 不应生效`,
      en: `${path} followed by ${text} takes no effect`,
    },
    requirements: [rule],
    expectation: { kind: 'either' },
    make: (given) => {
      const behind = (suffix: string) => {
        const content = operation.example(given);
        return draftWith(field, content, `${currentText(field, content)}${suffix}`);
      };
      return {
        compared: () => behind('x'.repeat(text.length)),
        subject: () => behind(text),
      };
    },
  });
}

function inText(field: RequestField, { id, text }: Injection): Case {
  const { operation, path } = field;
  return defineCase({
    about: rule,
    variant: `${path}-${id}`,
    operation,
    family: 'security',
    title: { zh: `${path} 为 ${text} 不应生效`, en: `${path} as ${text} takes no effect` },
    requirements: [rule],
    expectation: { kind: 'either' },
    make: (given) => ({
      compared: () => draftWith(field, operation.example(given), 'x'.repeat(text.length)),
      subject: () => draftWith(field, operation.example(given), text),
    }),
  });
}
