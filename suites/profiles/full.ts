import { operations } from '../../contracts/catalogue.generated.ts';
import { defineProfile } from '../profile.ts';

/** Everything this kit knows: the whole catalogue and every scenario. */
export const full = defineProfile({
  id: 'full',
  title: { zh: '全部', en: 'Everything' },
  purpose: {
    zh: '目录中的全部接口与全部场景',
    en: 'Every operation of the catalogue and every scenario',
  },
  operations: operations.map(({ id }) => id),
  scenarios: ['**'],
});
