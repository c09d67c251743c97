import type { Text } from '../../schemas/text.ts';
import { askedForBy, planStories } from '../../suites/plan-stories.ts';
import { profiles } from '../../suites/profiles.generated.ts';
import type { Listing } from './listing.ts';

const columns = {
  profile: { zh: '认证范围', en: 'profile' },
  title: { zh: '名称', en: 'title' },
  operations: { zh: '接口数', en: 'operations' },
  stories: { zh: '用例数', en: 'stories' },
  purpose: { zh: '用于', en: 'for' },
} as const satisfies Record<string, Text>;

/** Returns the profiles, each with the operations it asks for and how many stories that makes. */
export function listProfiles(say: (text: Text) => string): Listing {
  const plan = planStories({});
  const listings = profiles.map((profile) => ({
    id: profile.id,
    title: say(profile.title),
    purpose: say(profile.purpose),
    operations: profile.operations,
    scenarios: profile.scenarios,
    stories: plan.filter(askedForBy(profile)).length,
  }));
  return {
    json: listings,
    head: [columns.profile, columns.title, columns.operations, columns.stories, columns.purpose],
    rows: listings.map(({ id, title, operations, stories, purpose }) => [
      id,
      title,
      String(operations.length),
      String(stories),
      purpose,
    ]),
  };
}
