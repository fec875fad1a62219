import { openDialog } from '../search/dialog.ts';
import { bindOpening } from '../search/opening.ts';
import { finderIn } from './finder.ts';

/** Search of the one file that this is: the same dialog as on the site, over the file's own text. */
const opener = document.querySelector<HTMLElement>('[data-search]');
const chapters = [...document.querySelectorAll<HTMLAnchorElement>('#contents > ol > li > a')];
const lists = chapters.map((link) => [link.textContent ?? '', link.hash] as const);

bindOpening(opener, () => openDialog(() => ({ finder: finderIn(document), lists, noun: 'place' }), opener));
if (opener) opener.hidden = false;
