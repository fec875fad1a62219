import { existsSync, readFileSync } from 'node:fs';
import { marker } from '../src/report/change-note/print.ts';

/** Writes the file that is named below the merge request of a GitLab job, or over the note that an earlier job wrote there. */
const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, PLAN_TOKEN } = process.env;
const file = process.argv[2] ?? 'note.md';
const body = existsSync(file)
  ? readFileSync(file, 'utf8')
  : stop(`${file} is not there; npm run diff -- --format markdown > ${file} writes it`);
const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;

if (PLAN_TOKEN) {
  const before = await find(1);
  await call(before === undefined ? 'POST' : 'PUT', before === undefined ? notes : `${notes}/${before}`, { body });
} else process.stderr.write('gitlab-note: PLAN_TOKEN is not set, so no note was written below the merge request\n');

async function find(page: number): Promise<number | undefined> {
  const found = (await call('GET', `${notes}?per_page=100&page=${page}`)) as readonly { id: number; body: string; system: boolean }[];
  const note = found.find((one) => !one.system && one.body.startsWith(marker));
  return note || found.length < 100 ? note?.id : find(page + 1);
}

async function call(method: string, address: string, content?: object): Promise<unknown> {
  const headers = { 'PRIVATE-TOKEN': PLAN_TOKEN ?? '', 'content-type': 'application/json' };
  const answer = await fetch(address, { method, headers, ...(content ? { body: JSON.stringify(content) } : {}) }).catch(unreachable);
  if (answer.ok) return answer.json();
  return stop(`GitLab answered ${answer.status} to ${method}; PLAN_TOKEN needs the scope \`api\``);
}

function unreachable({ message, cause }: Error): never {
  return stop(`GitLab cannot be reached: ${cause instanceof Error ? cause.message : message}`);
}

function stop(reason: string): never {
  process.stderr.write(`gitlab-note: ${reason}\n`);
  process.exit(2);
}
