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
// Templates and their runner come after the first paint.
void import('./state/runs.ts').then(({ keepResults }) => keepResults());
