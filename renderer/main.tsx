import '@mantine/core/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { host } from './host/index.ts';
import { readSamples } from './samples/samples.ts';
import { keepSettings } from './settings/settings.ts';
import { rebuildFrom } from './state/engine.ts';
import { keepJournal, keptRows } from './study/session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Settings first: a window that opens in the wrong theme or language and then changes is worse than a moment's wait.
await keepSettings(host);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void readSamples();
keepJournal();
rebuildFrom(keptRows);
// Reading what other sessions left comes after the first paint.
void import('./study/begin.ts').then(({ beginStudies }) => beginStudies());
// Templates and their runner come after the first paint.
void import('./state/cleaning.ts').then(({ keepCleaned }) => keepCleaned());
void import('./state/runs.ts').then(({ keepResults }) => keepResults());
