import { setSiteOptions, siteOptions } from '../source/options.ts';
import { shareReading } from '../source/shared.ts';
import { compile } from './compile.ts';
import type { Answer, Order } from './compile-apart.ts';
import { textsOf } from './work.ts';

/** The process that compiles for `compileApart`; it ends with the one that asked for it, however that ends. */
process.once('disconnect', () => process.exit());
process.once('message', async ({ work, base, content }: Order) => {
  setSiteOptions({ ...siteOptions(), content: textsOf(work) });
  shareReading({ content, where: () => ({ line: 1, column: 1 }) });
  const answer: Answer = await compile(work, base).then(
    (made) => ({ made }),
    (error: Error) => ({ error: error.stack ?? error.message }),
  );
  process.send?.(answer);
});
