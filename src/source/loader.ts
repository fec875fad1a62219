import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../model/collections.ts';
import { hold, storedEntry } from './held.ts';
import { siteOptions } from './options.ts';
import { sharedReading, shareReading } from './shared.ts';

/**
 * Astro's door to the content: the same reader as for the scripts. Collections get validated fields alone; pages render the
 * text themselves. Astro's store is emptied first, because it outlives a build and knows nothing of schemas.
 */
export const planLoader = (collection: CollectionName): Loader => ({
  name: 'plan',
  async load({ store, config, watcher, logger }) {
    const folder = siteOptions().content;
    const root = fileURLToPath(config.root);
    const fill = async () => {
      const { content } = await sharedReading();
      const entries = content.entries.filter((one) => one.collection === collection).map((one) => storedEntry(one, folder, root));
      hold(collection, entries);
      store.clear();
      // Where pages are built, Astro's own store is asked for texts that are programs alone.
      for (const entry of entries) if (watcher || entry.deferredRender) store.set(entry);
    };
    await fill();
    if (!watcher) return;
    watcher.add(folder);
    let timer: NodeJS.Timeout | undefined;
    for (const event of ['add', 'change', 'unlink'] as const) {
      watcher.on(event, (path) => {
        if (!path.startsWith(folder)) return;
        shareReading(undefined);
        clearTimeout(timer);
        timer = setTimeout(() => fill().catch((error: Error) => logger.error(error.message)), 50);
      });
    }
  },
});
