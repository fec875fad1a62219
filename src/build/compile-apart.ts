import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Content } from '../model/plan.ts';
import { failure, failureOf } from '../source/failure.ts';
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

/** So many milliseconds after the end of a process its last words may still come. */
const lastWords = 100;

/** Names that mean something in compiled code; Astro would take them from the environment of the machine where it has one of them. */
const ofCode = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** The folder with what was made, or what the compiler says of why it could not be. */
export type Answer = { readonly made: string } | { readonly error: string };

/**
 * Compile the site's own code in a process of its own, whose memory is free again before the first page is made. Texts that are
 * programs are compiled as they were read and checked: what lies on disk may be another commit's, or refused.
 *
 * @returns the folder with the parts
 * @throws what the compiler says
 */
export async function compileApart({ content, ...more }: Order): Promise<string> {
  const programs = content.entries.filter(({ body }) => body.mdx);
  for (const { file, body } of programs) {
    const copy = join(textsOf(more.work), file);
    mkdirSync(dirname(copy), { recursive: true });
    // A text may begin with a line `---` of its own.
    writeFileSync(copy, `---\n---\n${body.text}`);
  }
  const order: Order = { ...more, content: { ...content, entries: programs, files: [], misfits: [], damaged: [] } };
  const compiler = fork(fileURLToPath(new URL('compiler.ts', import.meta.url)), {
    execArgv: [],
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofCode.includes(name))),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  compiler.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  compiler.send(order);
  const ended = once(compiler, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const answered = once(compiler, 'message') as Promise<[Answer]>;
  const unanswered = ended.then(async ([code, signal]) => {
    await wait(lastWords);
    if (signal) throw failure(`the compiler was ended by ${signal}; is there memory enough?`);
    throw failureOf(said || `the compiler ended with exit code ${code}`);
  });
  const [answer] = await Promise.race([answered, unanswered]);
  if (compiler.connected) compiler.disconnect();
  await ended;
  if ('error' in answer) throw failureOf(answer.error);
  process.stderr.write(said);
  return answer.made;
}
