/** Every element that matches, of one kind. */
export const all = <E extends HTMLElement = HTMLElement>(selector: string): readonly E[] => [...document.querySelectorAll<E>(selector)];

/** The value of an element's `data-` attribute; empty where it has none. */
export const named = (element: HTMLElement, name: string): string => element.dataset[name] ?? '';

/** Call when any element that matches is activated or changed, now or later. */
export function on<E extends HTMLElement>(kind: 'click' | 'change' | 'input', selector: string, act: (element: E) => void): void {
  document.addEventListener(kind, (event) => {
    const found = event.target instanceof Element ? event.target.closest<E>(selector) : null;
    if (found) act(found);
  });
}

/** A record without one key. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
