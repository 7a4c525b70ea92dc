import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFault } from './page-fault.js';
import { Shell } from './shell.js';

const pages: RouteObject[] = [
  { index: true, lazy: () => import('../pages/home/home-page.js') },
  { path: 'import', lazy: () => import('../pages/import/import-page.js') },
  { path: 'import/:importId', lazy: () => import('../pages/import/one-import-page.js') },
  { path: 'r', lazy: () => import('../pages/rectifications/rectifications-page.js') },
  { path: 'r/new', lazy: () => import('../pages/rectifications/new-rectification-page.js') },
  { path: 'r/:rectificationId', lazy: () => import('../pages/ledger/ledger-page.js') },
  { path: 'r/:rectificationId/about', lazy: () => import('../pages/rectifications/about-page.js') },
  { path: 'f/:findingId', lazy: () => import('../pages/finding/finding-page.js') },
  { path: 'search', lazy: () => import('../pages/search/search-page.js') },
  { path: '*', lazy: () => import('../pages/not-found/not-found-page.js') },
];

/** Every page is fetched when it is first opened; a fault of one page leaves the top bar standing. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <div aria-busy="true" />,
      errorElement: <PageFault />,
      children: [{ errorElement: <PageFault />, children: pages }],
    },
  ]);
}
