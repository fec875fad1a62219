import { spawn } from 'node:child_process';
import { platform } from 'node:process';
import { stripVTControlCharacters } from 'node:util';

/** A program that runs in a pseudo-terminal, as if a person sat there. */
export type Terminal = {
  /** Wait until a text appears after what was waited for before. */
  readonly sees: (text: string) => Promise<void>;
  readonly types: (keys: string) => void;
  /** Everything that was shown once the program has ended, and its exit code. */
  readonly ends: () => Promise<{ readonly code: number; readonly screen: string }>;
};

export const enter = '\r';
export const down = '\u001b[B';
export const controlC = '\u0003';

/**
 * Run a command line in a pseudo-terminal, which util-linux's and BSD's `script` make: one of them is part of every Linux and
 * macOS. `cat` stands before it, because BSD's refuses the sockets that Node uses as pipes.
 */
export function terminal(commandLine: string, folder: string): Terminal {
  const inner = `stty cols 120 rows 40; ${commandLine}; echo "[ended $?]"`;
  const own = platform === 'darwin' ? 'script -q /dev/null sh -c "$LINE"' : 'script -qec "$LINE" /dev/null';
  const child = spawn('sh', ['-c', `cat | ${own}`], { cwd: folder, env: { ...process.env, LINE: inner, TERM: 'xterm', NO_COLOR: '1' } });
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    shown += bytes.toString();
  });
  const screen = () => stripVTControlCharacters(shown);
  const until = async (done: () => boolean, what: string) => {
    const patience = Date.now() + 20_000;
    while (!done()) {
      if (Date.now() > patience) throw new Error(`waited for ${what}; the screen shows:\n${screen()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    sees: async (text) => {
      await until(() => screen().includes(text, seen), `"${text}"`);
      seen = screen().indexOf(text, seen) + text.length;
    },
    types: (keys) => child.stdin.write(keys),
    ends: async () => {
      await until(() => /\[ended \d+\]/.test(screen()), 'the end');
      child.stdin.end();
      return { code: Number(/\[ended (\d+)\]/.exec(screen())?.[1]), screen: screen() };
    },
  };
}
