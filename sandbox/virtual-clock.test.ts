import { describe, expect, it } from 'vitest';
import { createVirtualClock } from './virtual-clock.ts';

function at(start: number) {
  const machine = { time: start, now: () => machine.time };
  return { machine, clock: createVirtualClock(machine) };
}

describe('the virtual clock', () => {
  it('follows real time at first', () => {
    const { machine, clock } = at(1_000);
    machine.time = 1_500;
    expect(clock.read()).toEqual({ mode: 'running', now: 1_500, aheadMs: 0 });
  });

  it('stands still when frozen, and moves only when told', () => {
    const { machine, clock } = at(1_000);
    clock.freeze();
    machine.time = 9_000;
    expect(clock.now()).toBe(1_000);
    clock.advance(250);
    expect(clock.read()).toEqual({ mode: 'frozen', now: 1_250, aheadMs: -7_750 });
  });

  it('goes on from the moment it was set to while running', () => {
    const { machine, clock } = at(1_000);
    clock.set(50_000);
    machine.time = 1_010;
    expect(clock.read()).toEqual({ mode: 'running', now: 50_010, aheadMs: 49_000 });
  });

  it('shows real time again when it follows', () => {
    const { machine, clock } = at(1_000);
    clock.freeze();
    clock.set(5);
    clock.follow();
    machine.time = 2_000;
    expect(clock.read()).toEqual({ mode: 'running', now: 2_000, aheadMs: 0 });
  });
});
