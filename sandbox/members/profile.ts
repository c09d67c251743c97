import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readText } from '../systems/read-content.ts';
import type { Profile } from '../world/member-rows.ts';

const genders = ['Unknown', 'Male', 'Female'] as const;

/** Returns the profile a request gives; what it does not say is empty, the gender `Unknown` (25767, example). */
export function readProfile(content: JsonObject): Profile {
  const text = (field: string) => readText(content, field) ?? '';
  return {
    nickname: text('nickname'),
    profilePhotoUrl: text('profilePhotoUrl'),
    gender: genders.find((gender) => gender === text('gender')) ?? 'Unknown',
    country: text('country'),
    province: text('province'),
    city: text('city'),
  };
}
