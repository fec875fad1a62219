import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** Where the parts of a YAML text are written: offsets of values and keys. A value that is left out has no start. */
export type Written = {
  readonly start?: number | undefined;
  readonly items?: readonly Written[];
  readonly fields?: ReadonlyMap<string, { readonly key: number | undefined; readonly value: Written }>;
};

/** Find out where the parts of a YAML text are written; a text with mistakes, as far as it can be understood. */
export function writtenIn(source: string): Written {
  try {
    return fromEvents(source, parseEvents(source, {}));
  } catch {
    return fromNode(parseDocument(source, { schema: 'core', prettyErrors: false, logLevel: 'error' }).contents);
  }
}

type Draft = { start?: number | undefined; items?: Written[]; fields?: Map<string, { key: number | undefined; value: Written }> };
type Frame = { readonly node: Draft; key?: { readonly name: string; readonly start: number | undefined } | undefined };

function fromEvents(source: string, events: readonly Event[]): Written {
  const root: Frame = { node: { items: [] } };
  const frames: Frame[] = [root];
  let end = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) frames.pop();
    else if (event.type === EVENT_ID.DOCUMENT) frames.push(root);
    else if (event.type === EVENT_ID.SCALAR) {
      const start = startOf(source, event, end);
      const frame = frames.at(-1) as Frame;
      if (frame.node.fields && !frame.key) frame.key = { name: String(getScalarValue(source, event)), start };
      else add(frame, { start });
      end = Math.max(end, event.valueEnd);
    } else if (event.type === EVENT_ID.ALIAS) throw new Error('aliases have no place of their own');
    else {
      const { start } = event;
      const node: Draft = event.type === EVENT_ID.SEQUENCE ? { start, items: [] } : { start, fields: new Map() };
      add(frames.at(-1) as Frame, node);
      frames.push({ node });
      end = Math.max(end, start);
    }
  }
  return root.node.items?.[0] ?? {};
}

function add(frame: Frame, value: Written): void {
  if (!frame.key) frame.node.items?.push(value);
  else frame.node.fields?.set(frame.key.name, { key: frame.key.start, value });
  frame.key = undefined;
}

/** A scalar begins with its quote, or with the sign of its block; `end` is where what stands before it ends. */
function startOf(source: string, { valueStart, style }: Event & { readonly type: typeof EVENT_ID.SCALAR }, end: number) {
  if (style === SCALAR_STYLE.LITERAL_BLOCK) return source.indexOf('|', end);
  if (style === SCALAR_STYLE.FOLDED_BLOCK) return source.indexOf('>', end);
  if (valueStart < 0) return undefined;
  return style === SCALAR_STYLE.PLAIN ? valueStart : valueStart - 1;
}

function fromNode(node: unknown): Written {
  const start = (node as Node | null)?.range?.[0];
  if (isSeq(node)) return { start, items: node.items.map(fromNode) };
  if (!isMap(node)) return isScalar(node) && node.source === '' ? {} : { start };
  const fields = node.items.flatMap(({ key, value }) =>
    isScalar(key) ? [[String(key.value), { key: key.range?.[0], value: fromNode(value) }] as const] : [],
  );
  return { start, fields: new Map(fields.reverse()) };
}
