import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A language server that an editor would run, spoken to as an editor does. */
export type LanguageServer = {
  readonly request: (method: string, parameters: unknown) => Promise<unknown>;
  readonly notify: (method: string, parameters: unknown) => void;
  readonly stop: () => void;
};

/**
 * Start a language server for a folder.
 *
 * @param settings what the server is told when it asks for its configuration, by section
 */
export async function languageServer(
  program: string,
  folder: string,
  options: object,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [program, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  let count = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const request = (method: string, parameters: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params: parameters });
    });
  const notify = (method: string, parameters: unknown) => send({ method, params: parameters });
  readMessages(child.stdout, (message) => {
    if (message.method && message.id !== undefined) send({ id: message.id, result: answerTo(message, settings) });
    else if (message.id !== undefined) waiting.get(Number(message.id))?.(message);
  });
  const uri = pathToFileURL(folder).href;
  const capabilities = {
    workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] }, diagnostic: {} },
  };
  await request('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'plan' }],
    capabilities,
    initializationOptions: options,
  });
  notify('initialized', {});
  return { request, notify, stop: () => child.kill() };
}

type Message = {
  id?: number | string;
  method?: string;
  params?: { items?: { section?: string }[] };
  result?: unknown;
  error?: { message: string };
};

const answerTo = ({ method, params }: Message, settings: Readonly<Record<string, unknown>>) =>
  method === 'workspace/configuration' ? (params?.items ?? []).map(({ section = '' }) => settings[section] ?? null) : null;

function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1]);
      if (end < 0 || buffer.length < end + 4 + length) return;
      take(JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)) as Message);
      buffer = buffer.subarray(end + 4 + length);
    }
  });
}
