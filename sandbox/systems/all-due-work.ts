import { expireDueGifts } from '../gifts/expire-gifts.ts';
import { settleDueTrades } from '../trade/trade-due-work.ts';
import type { Moment } from './moment.ts';

/** Everything that happens by itself when its time has come; done before each request and whenever the clock is moved. */
export const allDueWork: readonly ((moment: Moment) => void)[] = [settleDueTrades, expireDueGifts];
