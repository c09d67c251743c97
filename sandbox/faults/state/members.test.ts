import type { Content, Operation } from '../../../contracts/operation.ts';
import { memberCreateMemberByMobile } from '../../../contracts/operations/member/create-member-by-mobile.ts';
import { memberCreateUser } from '../../../contracts/operations/member/create-user.ts';
import { memberGetMemberAssets } from '../../../contracts/operations/member/get-member-assets.ts';
import { memberGetUserInfo } from '../../../contracts/operations/member/get-user-info.ts';
import { orderSyncLogistics } from '../../../contracts/operations/order/sync-logistics.ts';
import { orderSyncOrder } from '../../../contracts/operations/order/sync-order.ts';
import { type Demonstration, demonstrate } from '../../fault-parts/demonstrate.fixture.ts';
import { members } from './members.ts';

/** Whether the same request answers the same field twice. */
const same = (fault: string, operation: Operation, field: string): Demonstration => ({
  fault,
  show: async ({ send, given }) => {
    const content = operation.example(given);
    const first = (await send(operation, content)).content[field];
    return first === (await send(operation, content)).content[field];
  },
  sound: true,
  broken: false,
});

const echoed = (fault: string, operation: Operation, field: string): Demonstration => ({
  fault,
  show: async ({ send, given }) => (await send(operation)).content[field] === operation.example(given)[field],
  sound: true,
  broken: false,
});

demonstrate('the state of members and orders', members, [
  same('same-phone-makes-another-member', memberCreateMemberByMobile, 'memberId'),
  same('same-open-id-makes-another-user', memberCreateUser, 'userId'),
  same('same-order-synchronised-anew', orderSyncOrder, 'ebuyOrderId'),
  echoed('open-id-not-echoed', memberGetUserInfo, 'openId'),
  echoed('member-id-not-echoed', memberGetMemberAssets, 'memberId'),
  echoed('logistics-status-not-echoed', orderSyncLogistics, 'logisticsStatus'),
  {
    fault: 'member-without-user',
    show: async ({ send, given }) => {
      const stranger = { openId: `open-${given.ids.token(8)}`, mobile: '13900001111' };
      return (await send(memberCreateMemberByMobile, stranger)).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'older-order-update-overwrites',
    show: async ({ send, prepare, given }) => {
      const order: Content = orderSyncOrder.example(given);
      await prepare(orderSyncOrder, { ...order, orderStatus: 'Completed' });
      const older = { ...order, orderStatus: 'Cancelled', updateTime: '20260228000000' };
      return (await send(orderSyncOrder, older)).content.orderStatus;
    },
    sound: 'Completed',
    broken: 'Cancelled',
  },
  {
    fault: 'logistics-without-order',
    show: async ({ send, prepare }) => {
      await prepare(orderSyncOrder);
      return (await send(orderSyncLogistics, { orderId: 'never-synchronised' })).isSuccess;
    },
    sound: false,
    broken: true,
  },
]);
