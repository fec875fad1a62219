import type { IncidentFacts } from '../report/incident/facts.ts';
import { bindKeeping } from './incident/keeping.ts';
import { all } from './incident/page.ts';
import { bindPicking } from './incident/picking.ts';
import { bindRecovering } from './incident/recovering.ts';
import { openStore } from './incident/store.ts';
import { bindTelling } from './incident/telling.ts';
import { bindTimes } from './incident/times.ts';
import { bindWatching } from './incident/watching.ts';

/** The page for an incident comes to life: clocks, ticks, messages and the log, all kept on this device alone. */
const text = document.getElementById('incident-data')?.textContent;
if (text) {
  const store = openStore(JSON.parse(text) as IncidentFacts);
  for (const bind of [bindTimes, bindPicking, bindRecovering, bindTelling, bindKeeping, bindWatching]) bind(store);
  for (const part of all('[data-script]')) part.hidden = false;
  store.draw();
  setInterval(store.draw, 15_000);
  document.addEventListener('visibilitychange', store.draw);
}
