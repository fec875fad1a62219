import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '../model/plan.ts';
import { textsOf } from './work.ts';

/** What is to be compiled. */
export type Order = {
  /** A folder for what arises meanwhile. */
  readonly work: string;
  /** What stands before every address, with `/` at both ends. */
  readonly base: string;
  /** The content, of which entries whose texts are programs are compiled too. */
  readonly content: Content;
};

/** The folder with what was made, or why it could not be. */
export type Answer = { readonly made: string } | { readonly error: Error };

/**
 * Compile the site's own code in a process of its own, whose memory is free again before the first page is made.
 *
 * @param folder where the content lies
 * @returns the folder with the parts
 * @throws what the compiler says
 */
export async function compileApart({ content, ...more }: Order, folder: string): Promise<string> {
  const programs = content.entries.filter(({ body }) => body.mdx);
  for (const { file } of programs) {
    const copy = join(textsOf(more.work), file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(folder, file), copy);
  }
  const order: Order = { ...more, content: { ...content, entries: programs, files: [], misfits: [], damaged: [] } };
  const compiler = fork(fileURLToPath(new URL('compiler.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  compiler.send(order);
  const ended = once(compiler, 'exit');
  const answered = once(compiler, 'message') as Promise<[Answer]>;
  const [answer] = await Promise.race([answered, ended.then(unanswered)]);
  compiler.disconnect();
  await ended;
  if ('error' in answer) throw answer.error;
  return answer.made;
}

const unanswered = ([code, signal]: readonly (number | string | null)[]): never => {
  throw new Error(`the compiler ended too early (${signal ?? `exit code ${code}`})`);
};
