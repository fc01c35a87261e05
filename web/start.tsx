import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './shell/Application.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
