import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../contracts/gateway/body.ts';
import type { Content } from '../../contracts/operation.ts';
import { memberCreateMemberByMobile } from '../../contracts/operations/member/create-member-by-mobile.ts';
import { memberCreateUser } from '../../contracts/operations/member/create-user.ts';
import { memberCreateUserAndMember } from '../../contracts/operations/member/create-user-and-member.ts';
import { memberGetMemberAssets } from '../../contracts/operations/member/get-member-assets.ts';
import { memberGetMemberCardInfo } from '../../contracts/operations/member/get-member-card-info.ts';
import { memberGetMemberInfoWithLevelById } from '../../contracts/operations/member/get-member-info-with-level-by-id.ts';
import { memberGetUserInfo } from '../../contracts/operations/member/get-user-info.ts';
import type { Stand } from '../sandbox.fixture.ts';
import { openStrictStand } from '../strict-stand.fixture.ts';
import { readObject, readObjects } from './read-content.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStrictStand();
});
afterAll(() => stand.stop());

let count = 0;
const person = () => {
  count += 1;
  return { openId: `open-${count}`, mobile: `1380000${String(count).padStart(4, '0')}`, clientType: 'H5' };
};
const user = (changes: Content) => stand.call(memberCreateUser, { clientType: 'H5', ...changes });
const member = (changes: Content) => stand.call(memberCreateMemberByMobile, { clientType: 'H5', ...changes });

describe('member.createUser', () => {
  it('makes a user that getUserInfo shows, and that is no member yet', async () => {
    const { openId, mobile } = person();
    const { content } = await user({ openId, mobile, nickname: '小易', gender: 'Female', city: '上海' });
    expect(content).toMatchObject({
      openId,
      clientType: 'H5',
      createDate: stand.running.sandbox.clock.now(),
    });
    expect((await stand.call(memberGetUserInfo, { openId })).content).toMatchObject({
      userId: content.userId,
      mobile,
      memberId: '',
      nickname: '小易',
      gender: 'Female',
      city: '上海',
    });
  });

  it('returns the user that is there for an openId it knows, unchanged', async () => {
    const { openId } = person();
    const first = await user({ openId, nickname: 'first' });
    expect((await user({ openId, nickname: 'second' })).content).toEqual(first.content);
    expect((await stand.call(memberGetUserInfo, { openId })).content.nickname).toBe('first');
  });

  it('keeps tenants apart: one openId is two users', async () => {
    const { openId } = person();
    const own = await user({ openId });
    const other = await stand.callAsOther(memberCreateUser, { openId, clientType: 'H5' });
    expect(other.content.userId).not.toBe(own.content.userId);
  });

  it.each([[{ openId: '' }], [{ openId: 'o'.repeat(65) }], [{ gender: 'neither' }], [{ openId: undefined }]])(
    'refuses %o',
    async (changes) => {
      expect((await user({ ...person(), ...changes })).isSuccess).toBe(false);
    },
  );

  it('shows nobody for an openId it does not know', async () => {
    expect((await stand.call(memberGetUserInfo, { openId: 'nobody' })).code).toBe(
      'MICRO_MEMBER_USER_NOT_FOUND',
    );
  });
});

describe('member.createMemberByMobile', () => {
  it('refuses before the user exists, and makes the member afterwards', async () => {
    const { openId, mobile } = person();
    expect((await member({ openId, mobile })).code).toBe('MICRO_MEMBER_USER_NOT_FOUND');
    await user({ openId });
    const { content, exchange } = await member({ openId, mobile });
    expect(content).toMatchObject({
      country: '',
      gender: 'Unknown',
      createBy: 'paas-gateway',
      appId: stand.running.target.appId,
      memberSource: stand.running.target.appId,
      memberId: expect.stringMatching(/^[a-z0-9]{32}$/),
      uuid: expect.stringMatching(/^20260301-[a-z0-9]{32}$/),
    });
    expect(exchange.response?.signature.outcome).toBe('verified');
    expect((await stand.call(memberGetUserInfo, { openId })).content.memberId).toBe(content.memberId);
  });

  it('comes back as text inside content, as its remark says', async () => {
    const { openId, mobile } = person();
    await user({ openId });
    const { exchange } = await member({ openId, mobile });
    const { body } = exchange.response ?? {};
    const answer = body === undefined ? '' : Buffer.from(bytesOf(body)).toString('utf8');
    expect(answer).toContain('"content":"{\\"');
  });

  it('gives one phone one member in a tenant, whoever asks', async () => {
    const [first, second] = [person(), person()];
    await user({ openId: first.openId });
    await user({ openId: second.openId });
    const made = await member({ openId: first.openId, mobile: first.mobile });
    expect((await member({ openId: first.openId, mobile: first.mobile })).content).toEqual(made.content);
    expect((await member({ openId: second.openId, mobile: first.mobile })).content.memberId).toBe(
      made.content.memberId,
    );
  });

  it('refuses where user and phone are two members already', async () => {
    const [first, second] = [person(), person()];
    await stand.call(memberCreateUserAndMember, first);
    await stand.call(memberCreateUserAndMember, second);
    expect((await member({ openId: first.openId, mobile: second.mobile })).code).toBe(
      'MICRO_MEMBER_MEMBER_CONFLICT',
    );
  });

  it('gives one phone two members in two tenants, and one ebuyMemberId', async () => {
    const someone = person();
    const own = await stand.call(memberCreateUserAndMember, someone);
    const other = await stand.callAsOther(memberCreateUserAndMember, someone);
    expect(other.content.memberId).not.toBe(own.content.memberId);
    expect(other.content.ebuyMemberId).toBe(own.content.ebuyMemberId);
    const elsebody = await stand.call(memberCreateUserAndMember, person());
    expect(elsebody.content.ebuyMemberId).not.toBe(own.content.ebuyMemberId);
  });
});

describe('member.createUserAndMember', () => {
  it('makes neither part again', async () => {
    const someone = person();
    const alone = await user({ openId: someone.openId });
    const both = await stand.call(memberCreateUserAndMember, { ...someone, nickname: 'later' });
    expect(both.content).toMatchObject({
      userId: alone.content.userId,
      nickname: '',
      mobile: someone.mobile,
    });
    expect((await stand.call(memberCreateUserAndMember, someone)).content).toEqual(both.content);
  });

  it('leaves no user behind when it refuses', async () => {
    const { openId } = person();
    const before = stand.running.sandbox.world.tables.users.size;
    expect(
      (await stand.call(memberCreateUserAndMember, { openId, mobile: '', clientType: 'H5' })).isSuccess,
    ).toBe(false);
    expect(stand.running.sandbox.world.tables.users.size).toBe(before);
  });
});

describe('what a member has', () => {
  const [first, second] = ['00000000000000000000000000000001', '00000000000000000000000000000002'];

  it('shows profile and level, and names the nameless', async () => {
    const someone = await stand.call(memberCreateUserAndMember, person());
    const info = (memberId: unknown) =>
      stand.call(memberGetMemberInfoWithLevelById, { memberId: String(memberId) });
    expect((await info(first)).content).toMatchObject({ memberName: '沙箱会员1', levelName: '普通会员' });
    expect((await info(someone.content.memberId)).content.memberName).toMatch(/^会员\d{4}$/);
    expect((await info('nobody')).code).toBe('MICRO_MEMBER_MEMBER_NOT_FOUND');
  });

  it('shows points of the ledger, and only what can be used', async () => {
    const { content } = await stand.call(memberGetMemberAssets, { memberId: first });
    expect(readObject(content, 'points')).toMatchObject({
      pointAmount: 1_000_000_000,
      deductibleAmount: 10_000_000,
    });
    const statuses = readObjects(content, 'cardVoucherList').map(({ voucherStatus }) => voucherStatus);
    expect(new Set(statuses)).toEqual(new Set(['1', '00']));
  });

  it('shows the cards in the wallet with the balance of the ledger, whatever their status', async () => {
    const { content } = await stand.call(memberGetMemberCardInfo, { memberId: first });
    const cards = readObjects(content, 'cardInfoList');
    expect(cards.map(({ cardStatus }) => cardStatus)).toEqual(['1', '1', '1', '0', '2', '3', '4', '5']);
    expect(cards[2]).toMatchObject({ cashCardNo: '66669400000000000000031', cardBalance: '100.00' });
    expect((await stand.call(memberGetMemberCardInfo, { memberId: second })).content.cardInfoList).toEqual(
      [],
    );
  });

  it.each([memberGetMemberInfoWithLevelById, memberGetMemberAssets, memberGetMemberCardInfo])(
    '$id shows another tenant nothing',
    async (operation) => {
      expect((await stand.callAsOther(operation, { memberId: first })).code).toBe(
        'MICRO_MEMBER_MEMBER_NOT_FOUND',
      );
    },
  );
});
