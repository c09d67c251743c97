/** The sandbox inside a process of your own: a whole gateway on one port of this machine. */
export type { FaultId } from '../../sandbox/fault.ts';
export type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
export { type RunningSandbox, type StartOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
export { type ClockReading, createVirtualClock, type VirtualClock } from '../../sandbox/virtual-clock.ts';
