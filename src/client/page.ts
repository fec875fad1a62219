import './copy.ts';
import './due.ts';
import './offline.ts';
import './search.ts';
