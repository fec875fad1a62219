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

/** Where a problem with a file is reported on the code host. */
export function issueAddress(repository: string, file: string): string {
  const root = repository.replace(/\/(?:-\/)?(?:edit|blob|tree|src)?\/?[^/]*\{path\}.*$/, '').replace(/\/$/, '');
  return `${root}/issues/new?title=${encodeURIComponent(`Problem in ${file}`)}`;
}
