import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { sizeOf } from '../src/build/size.ts';
import { Trouble } from './command.ts';

/** Refuse a place where no file can be put, before work is done for it. */
export function mustTakeFile(out: string): void {
  const folder = dirname(resolve(out));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Trouble(`the folder \`${folder}\` is not there; make it first`);
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw new Trouble(`\`${out}\` is a folder; --out names a file`);
}

/** Save a file whole or not at all, and say so with its size and what else is to be said. */
export function save(out: string, bytes: string | Uint8Array, more: string): void {
  const fresh = `${out}.new-${process.pid}`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { force: true });
  }
  process.stderr.write(`Wrote ${relative('.', out) || out} (${sizeOf(Buffer.byteLength(bytes))}). ${more}\n`);
}
