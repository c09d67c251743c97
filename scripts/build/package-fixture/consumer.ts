// What somebody writes who has installed the package; compiled and run by the test of the package.
import { createGateway, operations, seededIds, systemClock } from 'ebuy-contract-kit/gateway';
import { type RunningSandbox, startSandbox } from 'ebuy-contract-kit/sandbox';
import { loadOperationSchema, type Violation, validateMessage } from 'ebuy-contract-kit/schemas';
import { paas, readMembers, sign, verify } from 'ebuy-contract-kit/signing';

const running: RunningSandbox = await startSandbox({ seed: 1 });
const { target } = running;
const ids = seededIds(1, systemClock, 'packag');
const gateway = createGateway({ target, clock: systemClock, ids });
const operation = operations.find(({ id }) => id === 'legacy.createTrade');
if (operation === undefined) throw new Error('legacy.createTrade is missing');

const content = operation.example({ clock: systemClock, ids, data: target.data });
const exchange = await gateway.call(operation, content, { story: 'package', step: 'subject' });
const violations: readonly Violation[] = validateMessage(operation.id, 'request', {});
const reading = readMembers('{"appId":"1","action":"a"}');
const members = reading.form === 'members' ? reading.members : [];
const signature = sign(paas, members, target.secret);
await running.stop();

const told = {
  status: exchange.response?.status,
  title: loadOperationSchema(operation.id)['x-operation'].title.en,
  violations: violations.length > 0,
  signature: verify(paas, members, target.secret, signature),
};
console.log(JSON.stringify(told));
