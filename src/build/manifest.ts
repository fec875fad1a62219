import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { generator, mark } from './output.ts';

/** A file of the site and the SHA-256 of its bytes, in hex. */
export type Fingerprint = { readonly path: string; readonly hash: string };

/** Every file below a folder with its fingerprint, in the order of their paths. */
export function fingerprints(folder: string): Fingerprint[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      hash: sha256(readFileSync(file)),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a manifest says beside its files. */
export type Origin = { readonly version: string; readonly commit: string | undefined; readonly asOf: string };

/** Write `manifest.json` and, for `sha256sum -c`, `SHA256SUMS`; neither lists itself. */
export function writeManifest(folder: string, { version, commit, asOf }: Origin): void {
  const files = fingerprints(folder);
  const manifest = {
    version: 1,
    generator,
    generatorVersion: version,
    commit: commit ?? null,
    asOf,
    files: files.map(({ path, hash }) => ({ path, sha256: hash })),
  };
  writeFileSync(join(folder, 'SHA256SUMS'), files.map(({ path, hash }) => `${hash}  ${path}\n`).join(''));
  writeFileSync(join(folder, mark), `${JSON.stringify(manifest, null, 1)}\n`);
}
