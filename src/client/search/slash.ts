const name = 'search: open with /';

/** Whether the single key opens search; a reader can turn it off, because a voice or a cat may press it. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** Turn the single key on or off, on this device. */
export function setSlash(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // Where nothing can be kept, the key stays as it was.
  }
}
