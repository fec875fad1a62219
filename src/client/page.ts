import './copy.ts';
import './due.ts';
