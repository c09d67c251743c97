import { KitError } from '../schemas/kit-error.ts';
import { sameText } from '../schemas/text.ts';
import type { Profile } from './profile.ts';
import { profiles } from './profiles.generated.ts';

/** The profile that asks for everything; taken where none is named. */
export const wholeProfile = 'full';

/** Returns the profile of an id; throws a {@link KitError} that lists the ids there are. */
export function profileOf(id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  throw new KitError({
    code: 'profile-unknown',
    what: { zh: `没有名为 ${id} 的认证范围`, en: `There is no profile named ${id}` },
    where: '--profile',
    expected: sameText(profiles.map((profile) => profile.id).join(', ')),
  });
}
