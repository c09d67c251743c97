/** How somebody looks and where they live; empty text where it was not said. */
export interface Profile {
  readonly nickname: string;
  readonly profilePhotoUrl: string;
  readonly gender: 'Unknown' | 'Male' | 'Female';
  readonly country: string;
  readonly province: string;
  readonly city: string;
}

/** A tenant's user, known by an openId. */
export interface User {
  readonly tenancyId: string;
  readonly userId: string;
  readonly openId: string;
  readonly clientType: string;
  readonly mobile: string;
  readonly profile: Profile;
  readonly createdAt: number;
  /** The member the user became; absent before that. */
  readonly memberId?: string;
}

/** A tenant's member: one for each phone number and tenant (wallet-posp.md 1.2). */
export interface Member {
  readonly tenancyId: string;
  readonly memberId: string;
  /** The same for one phone number in all tenants. */
  readonly ebuyMemberId: string;
  /** The brand's own id of the member: the openId of the user it was made of. */
  readonly thirdOpenId: string;
  readonly phoneNumber: string;
  readonly profile: Profile;
  /** The app that made the member. */
  readonly source: string;
  /** 记录序列号 of the answer that made the member. */
  readonly recordId: string;
  readonly createdAt: number;
}
