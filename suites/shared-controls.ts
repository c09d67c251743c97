import type { Exchange } from '../schemas/types/record.ts';
import { receptionOf } from './judging/reception.ts';

/** Controls that several cases rest on: the first case that needs one sends it, the others wait for it. */
export interface SharedControls {
  /** Returns the control of this name, and whether it was sent for the one who asks. */
  of(
    name: string,
    send: () => Promise<Exchange>,
  ): Promise<{ readonly exchange: Exchange; readonly isOwn: boolean }>;
}

/** Returns the controls of one run, none of them sent yet. */
export function createSharedControls(): SharedControls {
  const sent = new Map<string, Promise<Exchange>>();
  return {
    of: async (name, send) => {
      let asked: Promise<Exchange> | undefined;
      // Others may have asked again while this one waited.
      while (sent.get(name) !== asked) {
        asked = sent.get(name);
        const exchange = await asked;
        if (exchange && saysSomething(exchange)) return { exchange, isOwn: false };
      }
      const own = send();
      sent.set(name, own);
      return { exchange: await own, isOwn: true };
    },
  };
}

/** A gateway that was busy or away has said nothing about the request: the next case asks again. */
function saysSomething(exchange: Exchange): boolean {
  const { kind } = receptionOf(exchange);
  return kind !== 'busy' && kind !== 'unreachable';
}
