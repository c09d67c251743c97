import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField } from '../../fault-parts/answer-parts.ts';
import { preparedBy, readAs } from '../../fault-parts/call-parts.ts';
import { createUser } from '../../members/create-user.ts';
import { readText } from '../../systems/read-content.ts';

const createMember = ['member.createMemberByMobile'];

/** Members, users and synchronised orders that are kept otherwise than they should be. */
export const members: readonly Fault[] = [
  defineFault({
    id: 'same-phone-makes-another-member',
    title: { zh: '同一手机号再次创建得到另一个会员', en: 'The same phone makes another member' },
    group: 'state',
    breaks: ['member.createMemberByMobile.same-phone-returns-the-same-member'],
    outcome: changedContent(createMember, (content, { call }) =>
      withField(content, 'memberId', () => call.ids.token(32)),
    ),
  }),
  defineFault({
    id: 'member-without-user',
    title: { zh: '没有用户也能创建会员', en: 'A member can be made without a user' },
    group: 'state',
    breaks: ['member.createMemberByMobile.user-exists-first'],
    behaviour: preparedBy(createMember, createUser),
  }),
  defineFault({
    id: 'same-open-id-makes-another-user',
    title: { zh: '同一 openId 再次创建得到另一个用户', en: 'The same openId makes another user' },
    group: 'state',
    breaks: ['member.createUser.same-open-id-returns-the-same-user'],
    outcome: changedContent(['member.createUser'], (content, { call }) =>
      withField(content, 'userId', () => call.ids.token(32)),
    ),
  }),
  defineFault({
    id: 'open-id-not-echoed',
    title: { zh: '用户信息返回另一个 openId', en: 'The user that is answered has another openId' },
    group: 'state',
    breaks: ['member.getUserInfo.open-id-echoed'],
    outcome: changedContent(['member.getUserInfo'], (content) =>
      withField(content, 'openId', (id) => String(id).toUpperCase()),
    ),
  }),
  defineFault({
    id: 'member-id-not-echoed',
    title: { zh: '会员信息返回另一个 memberId', en: 'The member that is answered has another memberId' },
    group: 'state',
    breaks: [
      'member.getMemberAssets.member-id-echoed',
      'member.getMemberCardInfo.member-id-echoed',
      'member.getMemberInfoWithLevelById.member-id-echoed',
    ],
    outcome: changedContent(
      ['member.getMemberAssets', 'member.getMemberCardInfo', 'member.getMemberInfoWithLevelById'],
      (content) => withField(content, 'memberId', (id) => String(id).replace(/.$/, 'f')),
    ),
  }),
  defineFault({
    id: 'older-order-update-overwrites',
    title: { zh: '较早的订单更新覆盖较新的', en: 'An older update of an order overwrites a newer one' },
    group: 'state',
    breaks: ['order.syncOrder.older-update-does-not-overwrite'],
    behaviour: preparedBy(['order.syncOrder'], ({ content, world, tenant }) => {
      const key = `${tenant.tenancyId}/${readText(content, 'orderId') ?? ''}`;
      const order = world.tables.externalOrders.get(key);
      if (order !== undefined) world.tables.externalOrders.set(key, { ...order, updateTime: '' });
    }),
  }),
  defineFault({
    id: 'same-order-synchronised-anew',
    title: {
      zh: '同一订单再次同步得到新的平台单号',
      en: 'An order that is synchronised again gets another number',
    },
    group: 'state',
    breaks: ['order.syncOrder.same-order-is-updated'],
    behaviour: preparedBy(['order.syncOrder'], ({ content, world, tenant }) => {
      world.tables.externalOrders.delete(`${tenant.tenancyId}/${readText(content, 'orderId') ?? ''}`);
    }),
  }),
  defineFault({
    id: 'logistics-without-order',
    title: {
      zh: '订单未同步也接受物流',
      en: 'Logistics are accepted for an order that was never synchronised',
    },
    group: 'state',
    breaks: ['order.syncLogistics.order-is-synchronised-first'],
    call: readAs(['order.syncLogistics'], (content, { world, tenant }) => {
      const orders = world.tables.externalOrders
        .values()
        .filter(({ tenancyId }) => tenancyId === tenant.tenancyId);
      const isKnown = orders.some(({ orderId }) => orderId === content.orderId);
      return isKnown ? content : { ...content, orderId: orders[0]?.orderId };
    }),
  }),
  defineFault({
    id: 'logistics-status-not-echoed',
    title: {
      zh: '物流应答的状态不是请求的',
      en: 'The status of a parcel that is answered is not the one sent',
    },
    group: 'state',
    breaks: ['order.syncLogistics.status-echoed'],
    outcome: changedContent(['order.syncLogistics'], (content) =>
      withField(content, 'logisticsStatus', (status) => (status === 'Signed' ? 'Rejected' : 'Signed')),
    ),
  }),
];
