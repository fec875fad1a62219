import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { serviceWorker } from '../source/service-worker.ts';
import { generator, mark, sums } from './output.ts';

/** A file of the site, its path with `/`, and the SHA-256 of its bytes, in hex. */
export type Fingerprint = { readonly path: string; readonly hash: string };

/**
 * Every file below a folder with its fingerprint, in the order of their paths.
 *
 * @param known fingerprints that were taken before; these files are not read again
 */
export function fingerprints(folder: string, known: readonly Fingerprint[] = []): Fingerprint[] {
  const hashes = new Map(known.map(({ path, hash }) => [path, hash]));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => [file, file.split(sep).join('/')] as const)
    .map(([file, path]) => ({ path, hash: hashes.get(path) ?? sha256(readFileSync(join(folder, file))) }))
    .sort(byPath);
}

const byPath = (a: Fingerprint, b: Fingerprint) => (a.path < b.path ? -1 : 1);

/** The SHA-256 of bytes, in hex. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes);

/** What a manifest says beside its files. */
export type Origin = {
  readonly version: string;
  readonly commit: string | undefined;
  /** How many files of the content differ from the commit, or are not in it. */
  readonly uncommitted: number;
  readonly asOf: string;
};

/**
 * Write what marks a site: `sw.js`, which keeps it, `manifest.json` and, for `sha256sum -c`, `SHA256SUMS`; no list holds itself.
 *
 * @param made every other file of the site
 */
export function writeMarks(
  folder: string,
  made: readonly Fingerprint[],
  { version, commit, uncommitted, asOf }: Origin,
  base: string,
): void {
  const worker = serviceWorker(made, base);
  writeFileSync(join(folder, 'sw.js'), worker);
  const files = [...made, { path: 'sw.js', hash: sha256(Buffer.from(worker)) }].sort(byPath);
  const manifest = {
    version: 1,
    generator,
    generatorVersion: version,
    commit: commit ?? null,
    uncommitted,
    asOf,
    files: files.map(({ path, hash }) => ({ path, sha256: hash })),
  };
  writeFileSync(join(folder, sums), files.map(({ path, hash }) => `${hash}  ${path}\n`).join(''));
  writeFileSync(join(folder, mark), `${JSON.stringify(manifest, null, 1)}\n`);
}
