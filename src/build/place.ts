import { fileURLToPath } from 'node:url';

/** The folder of the project, with a separator at its end. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Why no site can be made where the project lies: Astro takes some signs of a path for its own.
 *
 * @returns a sentence without a final full stop, or nothing where all is well
 */
export function objectionToPlace(folder = project): string | undefined {
  const [sign] = /['#?%*]/.exec(folder) ?? [];
  return (
    sign && `the project lies in \`${folder}\`, whose \`${sign}\` Astro cannot take in a path; move it to a folder without ' # ? % and *`
  );
}
