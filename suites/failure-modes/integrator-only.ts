import type { Text } from '../../schemas/text.ts';

/** Why a mode that befalls integrators is not found where a gateway is the subject; what is named shows it is not the gateway's. */
export const integratorOnly: Text = {
  zh: '发生在商户一侧;被测对象是网关时,只能证明网关拒绝或给出正确的一方',
  en: 'it happens on the integrator’s side; with a gateway as the subject one can only show that the gateway does its own part',
};
