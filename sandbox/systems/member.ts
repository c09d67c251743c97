import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { createMember } from '../members/create-member.ts';
import { createUser, namedUser } from '../members/create-user.ts';
import { namedMember } from '../members/find-member.ts';
import { renderMemberAssets, renderMemberCards } from '../members/member-assets.ts';
import {
  renderMemberWithLevel,
  renderNewMember,
  renderUser,
  renderUserAndMember,
  renderUserInfo,
} from '../members/render-member.ts';
import type { Behaviours, Call } from './call.ts';

/** 会员能力API; sources: wallet-posp.md 1 and the records of member.*. */
export const memberBehaviours: Behaviours = {
  'member.createUser': { serve: (call) => renderUser(createUser(call)) },
  'member.createMemberByMobile': { serve: (call) => renderNewMember(createMember(call, namedUser(call))) },
  'member.createUserAndMember': { serve: serveUserAndMember },
  'member.getUserInfo': { serve: (call) => renderUserInfo(namedUser(call)) },
  'member.getMemberInfoWithLevelById': { serve: (call) => renderMemberWithLevel(namedMember(call)) },
  'member.getMemberAssets': { serve: (call) => renderMemberAssets(call, namedMember(call)) },
  'member.getMemberCardInfo': { serve: (call) => renderMemberCards(call, namedMember(call)) },
};

function serveUserAndMember(call: Call): JsonObject {
  const user = createUser(call);
  return renderUserAndMember(user, createMember(call, user));
}
