import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Workspace packages are entered by their sources; `/api` goes to a server started by `npm start`. */
export default defineConfig(({ command }) => {
  // A build is for people even when a test run asks for it: React's checks would slow every page down.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    plugins: [react()],
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { target: 'chrome92', cssTarget: 'chrome92', modulePreload: { polyfill: false } },
    server: { proxy: { '/api': 'http://127.0.0.1:4680' } },
  };
});
