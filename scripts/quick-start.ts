import { enableCompileCache } from 'node:module';

// Loaded before a script (`node --import`): Node keeps what it compiled, which halves the time until a command begins.
enableCompileCache();
