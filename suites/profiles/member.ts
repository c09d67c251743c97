import { defineProfile } from '../profile.ts';

/** Channels that register members and look up what they hold. */
export const member = defineProfile({
  id: 'member',
  title: { zh: '会员', en: 'Members' },
  purpose: {
    zh: '注册会员并查询其资产的渠道',
    en: 'Channels that register members and look up what they hold',
  },
  operations: [
    'member.createMemberByMobile',
    'member.createUserAndMember',
    'member.createUser',
    'member.getMemberAssets',
    'member.getMemberCardInfo',
    'member.getMemberInfoWithLevelById',
    'member.getUserInfo',
  ],
  scenarios: ['member/*'],
});
