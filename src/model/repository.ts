/**
 * Where a file is edited on the code host.
 *
 * @param repository web address of the repository; `{path}` and `{line}` in it are filled in, else the path is added after `/edit/`
 * @param path the file from the root of the repository
 */
export function editAddress(repository: string, path: string, line = 1): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (repository.includes('{path}')) return repository.replaceAll('{path}', encoded).replaceAll('{line}', String(line));
  return `${repository.replace(/\/$/, '')}/edit/main/${encoded}`;
}

/** Where a problem with a file is reported on the code host: below its owner and name, whatever form its address for files has. */
export function issueAddress(repository: string, file: string): string {
  const root = repository.replace(fileView, '$1').replace(fileName, '').replace(/\/$/, '');
  return `${root}/issues/new?title=${encodeURIComponent(`Problem in ${file}`)}`;
}

/** The part of an address from which on it shows or edits a file, after the host, the owner and the name. */
const fileView = /^([^/]+\/\/(?:[^/]+\/){3}.*?)(?<=\/)(?:-\/)?(?:_?edit|blob|tree|src)\/.*\{path\}.*$/;
const fileName = /(?:\/[^/?]*|\?.*)\{path\}.*$/;
