import type { Members } from '../../contracts/envelopes/envelope.ts';
import { needed } from '../../contracts/need.ts';
import type { Operation } from '../../contracts/operation.ts';
import { isSigned, isWrapped } from '../../contracts/rules/rule.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, defineCase } from '../case.ts';
import { plainExample, sharedControl } from './arrangement.ts';
import { currentValue } from './draft-with.ts';
import { requestFields } from './field.ts';
import { specimenContent } from './specimen.ts';
import { namesSomething } from './value-space.ts';

/** Returns the cases of an app that is not the target's own: one nobody knows, and one of another tenant. */
export function foreignAppCases(operation: Operation): readonly Case[] {
  return [
    ...(isWrapped(operation) ? [unknownApp(operation)] : []),
    ...(isSigned(operation) ? [otherTenant(operation)] : []),
  ];
}

function unknownApp(operation: Operation): Case {
  return defineCase({
    about: 'security.unknown-app-refused',
    variant: 'unknown-app',
    operation,
    family: 'security',
    title: {
      zh: 'appId 未分配的请求应被拒绝',
      en: 'A request of an appId that nobody was assigned is refused',
    },
    requirements: ['security.unknown-app-refused'],
    expectation: { kind: 'rejected', codes: [] },
    make: (given) => ({
      subject: () => ({
        content: operation.example(given),
        tamper: { members: asApp(`ebuy${given.ids.token(12)}`) },
      }),
      control: sharedControl(plainExample, operation, given),
    }),
  });
}

function otherTenant(operation: Operation): Case {
  return defineCase({
    about: 'security.other-tenant-sees-nothing',
    variant: 'other-tenant',
    operation,
    family: 'security',
    title: {
      zh: '另一租户的应用得不到本租户的数据',
      en: "An app of another tenant gets nothing of this tenant's",
    },
    requirements: ['security.other-tenant-sees-nothing'],
    expectation: { kind: 'rejected', codes: [] },
    make: (given) => {
      if (!namesAnything(operation)) return { inapplicable: namesNothing };
      const app = needed(given, 'otherApp');
      return {
        subject: () => ({ content: operation.example(given), tamper: { app } }),
        control: sharedControl(plainExample, operation, given),
      };
    },
  });
}

/** A cash card is e-Buy's and good at every merchant; whoever holds its number may ask about it. */
const ownedByNoTenant: readonly string[] = ['cashCardNo'];

const namesNothing: Text = {
  zh: '请求没有指名只属于本租户的对象,由另一租户发出也是有效请求',
  en: 'the request names nothing that is this tenant’s alone, so that it is as valid from another one',
};

function namesAnything(operation: Operation): boolean {
  const content = specimenContent(operation);
  return requestFields(operation).some(
    (field) =>
      namesSomething(field) &&
      !ownedByNoTenant.includes(field.name) &&
      currentValue(field, content) !== undefined,
  );
}

function asApp(appId: string): (members: Members) => Members {
  const json = JSON.stringify(appId);
  return (members) => members.map(([key, known]) => [key, key === 'appId' ? json : known]);
}
