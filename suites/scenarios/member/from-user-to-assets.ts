import { memberCreateMemberByMobile } from '../../../contracts/operations/member/create-member-by-mobile.ts';
import { memberCreateUser } from '../../../contracts/operations/member/create-user.ts';
import { memberCreateUserAndMember } from '../../../contracts/operations/member/create-user-and-member.ts';
import { memberGetMemberAssets } from '../../../contracts/operations/member/get-member-assets.ts';
import { memberGetMemberCardInfo } from '../../../contracts/operations/member/get-member-card-info.ts';
import { memberGetMemberInfoWithLevelById } from '../../../contracts/operations/member/get-member-info-with-level-by-id.ts';
import { memberGetUserInfo } from '../../../contracts/operations/member/get-user-info.ts';
import { walletIssueJwtToken } from '../../../contracts/operations/wallet/issue-jwt-token.ts';
import { defineScenario } from '../../scenario.ts';
import { nobodyYet, receive } from '../../telling/members.ts';
import { said } from '../../telling/said.ts';

/** Somebody becomes a user, then a member, is asked for, receives a card, and gets a token; once more makes nobody new. */
export const fromUserToAssets = defineScenario({
  id: 'from-user-to-assets',
  system: 'member',
  title: { zh: '创建用户、会员,查询详情与资产', en: 'From user to member to assets' },
  serves: [
    'member.createUser.same-open-id-returns-the-same-user',
    'member.createMemberByMobile.user-exists-first',
    'member.createMemberByMobile.same-phone-returns-the-same-member',
    'member.createUserAndMember.existing-parts-not-made-again',
    'member.getUserInfo.open-id-echoed',
    'member.getMemberInfoWithLevelById.member-id-echoed',
    'member.getMemberAssets.member-id-echoed',
    'member.getMemberAssets.assets-belong-to-the-member',
    'member.getMemberCardInfo.member-id-echoed',
    'wallet.issueJwtToken.token-has-three-parts',
    'wallet.issueJwtToken.expiry-agrees-with-duration',
  ],
  needs: ['products'],
  run: async (stage) => {
    const { given, call } = stage;
    const { openId, phone: mobile } = nobodyYet(given);
    const user = { openId, clientType: 'H5', nickname: '合同测试用户' };
    const member = { openId, clientType: 'H5', mobile };
    await call(
      'member-without-user',
      said('没有用户就创建会员', 'Make a member of nobody'),
      memberCreateMemberByMobile,
      member,
    );
    await call('user', said('创建用户', 'Make a user'), memberCreateUser, user);
    await call(
      'user-again',
      said('同一 openId 再次创建', 'Make the same user again'),
      memberCreateUser,
      user,
    );
    await call('user-info', said('查询用户', 'Ask for the user'), memberGetUserInfo, { openId });
    const { content } = await call(
      'member',
      said('创建会员', 'Make a member'),
      memberCreateMemberByMobile,
      member,
    );
    await call(
      'member-again',
      said('同一手机号再次创建', 'Make the same member again'),
      memberCreateMemberByMobile,
      member,
    );
    await call(
      'both-again',
      said('创建用户及会员', 'Make user and member at once'),
      memberCreateUserAndMember,
      { ...user, mobile },
    );
    const memberId = String(content.memberId ?? '');
    await call('info', said('查询会员详情', 'Ask for the member'), memberGetMemberInfoWithLevelById, {
      memberId,
    });
    await receive(stage, 'card', { memberId, quantity: 1, type: 'Cashcard' });
    await call('assets', said('查询会员资产', "Ask for the member's assets"), memberGetMemberAssets, {
      memberId,
    });
    await call('cards', said('查询会员卡信息', "Ask for the member's cards"), memberGetMemberCardInfo, {
      memberId,
    });
    await call('token', said('颁发 JWT', 'Issue a token'), walletIssueJwtToken, {
      memberId,
      clientType: 'H5',
    });
  },
  checks: [],
});
