import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the memory of a process that serves for a long time close to what it holds. Left to itself, V8 lets garbage
 * grow to several times the living rows before it looks at the old ones; that is a third of a gigabyte here. Both
 * settings are read at each collection: old rows are collected when half as much has been added to them, and the space for
 * new ones stays as loading the commands has left it, at 8 to 16 MB instead of 32.
 */
export function keepMemorySteady(): void {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--semi-space-growth-factor=1');
}
