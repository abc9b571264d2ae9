#!/usr/bin/env node
// The command line: builds what is out of date, then hands over.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { top } from './setup.mjs';

await build();
const { main } = await import(pathToFileURL(join(top, 'dist', 'node', 'vcw.js')).href);
process.exitCode = await main(process.argv.slice(2));
