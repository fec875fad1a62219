import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';

/** The site's pages, compiled: what Astro makes of `src` is loaded from here, without Astro's compiler. */
const app = createApp({ streaming: false });

// Where a page cannot be made, the build says why; Astro would answer with a page about an error.
app.renderError = async (_, { error, response }) => {
  if (response) return response;
  throw error;
};

/** Every page and file that the content asks for. */
export const paths: () => ReturnType<InstanceType<typeof StaticPaths>['getAll']> = () => new StaticPaths(app).getAll();

/** Make one page or file. */
export const render = app.render.bind(app);
