import type { AstroIntegration } from 'astro';
import { heldModule } from '../source/held.ts';

/** The module through which Astro's collections read their entries. */
const id = 'astro:data-layer-content';

/** Lets pages read collections from the memory of this process; see `hold`. */
export const heldContent = (): AstroIntegration => ({
  name: 'held-content',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'held-content',
              // Before Astro's own, which would read its file.
              load: { order: 'pre', filter: { id: new RegExp(id) }, handler: () => ({ code: heldModule, map: { mappings: '' } }) },
            },
          ],
        },
      });
    },
  },
});
