import { watch } from 'node:fs';

/**
 * Act once after each burst of changes below a folder.
 *
 * @returns what stops it
 */
export function onChange(folder: string, act: () => void, quiet = 120): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
