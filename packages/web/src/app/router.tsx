import { createBrowserRouter, type RouteObject } from 'react-router';
import { Door } from './door.js';
import { PageFault } from './page-fault.js';
import { Shell } from './shell.js';

const pages: RouteObject[] = [
  { index: true, lazy: () => import('../pages/home/home-page.js') },
  { path: 'desk', lazy: () => import('../pages/desk/desk-page.js') },
  { path: 'import', lazy: () => import('../pages/import/import-page.js') },
  { path: 'import/:importId', lazy: () => import('../pages/import/one-import-page.js') },
  { path: 'r', lazy: () => import('../pages/rectifications/rectifications-page.js') },
  { path: 'r/new', lazy: () => import('../pages/rectifications/new-rectification-page.js') },
  { path: 'r/:rectificationId', lazy: () => import('../pages/ledger/ledger-page.js') },
  { path: 'r/:rectificationId/about', lazy: () => import('../pages/rectifications/about-page.js') },
  { path: 'r/:rectificationId/plan', lazy: () => import('../pages/plan/plan-page.js') },
  { path: 'r/:rectificationId/webhooks', lazy: () => import('../pages/webhooks/webhooks-page.js') },
  {
    path: 'r/:rectificationId/registers/:register',
    lazy: () => import('../pages/registers/registers-page.js'),
  },
  { path: 'r/:rectificationId/rounds/:roundId', lazy: () => import('../pages/round/round-page.js') },
  { path: 'f/:findingId', lazy: () => import('../pages/finding/finding-page.js') },
  { path: 'search', lazy: () => import('../pages/search/search-page.js') },
  { path: 'account', lazy: () => import('../pages/own-account/own-account-page.js') },
  { path: 'notifications', lazy: () => import('../pages/notifications/notifications-page.js') },
  {
    path: 'notifications/settings',
    lazy: () => import('../pages/notifications/notification-settings-page.js'),
  },
  { path: 'deliveries', lazy: () => import('../pages/deliveries/deliveries-page.js') },
  { path: 'settings', lazy: () => import('../pages/settings/settings-page.js') },
  { path: 'accounts', lazy: () => import('../pages/accounts/accounts-page.js') },
  { path: 'accounts/:accountId', lazy: () => import('../pages/accounts/account-page.js') },
  { path: 'units', lazy: () => import('../pages/units/units-page.js') },
  { path: 'units/:unitId', lazy: () => import('../pages/units/units-page.js') },
  { path: 'people', lazy: () => import('../pages/people/people-page.js') },
  { path: 'people/:personId', lazy: () => import('../pages/people/person-page.js') },
  { path: 'people/:personId/posts/:postId/end', lazy: () => import('../pages/people/end-post-page.js') },
  {
    path: 'organisation/file',
    lazy: () => import('../pages/organisation-file/organisation-file-page.js'),
  },
  { path: 'roles', lazy: () => import('../pages/roles/roles-page.js') },
  { path: 'roles/file', lazy: () => import('../pages/organisation-file/proposed-roles-page.js') },
  { path: 'roles/:rectificationId', lazy: () => import('../pages/roles/roles-in-page.js') },
  { path: 'r/:rectificationId/parties', lazy: () => import('../pages/parties/parties-page.js') },
  { path: 'audit', lazy: () => import('../pages/audit/acts-page.js') },
  { path: 'audit/accesses', lazy: () => import('../pages/audit/accesses-page.js') },
  { path: 'audit/chains', lazy: () => import('../pages/audit/chains-page.js') },
  { path: '*', lazy: () => import('../pages/not-found/not-found-page.js') },
];

/** Pages before the program: nobody has to be signed in. */
const doors: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('../pages/sign-in/sign-in-page.js') },
  { path: 'link', lazy: () => import('../pages/link/link-page.js') },
  { path: 'complete-account', lazy: () => import('../pages/complete-account/complete-account-page.js') },
];

/** Every page is fetched when it is first opened; a fault of one page leaves the top bar standing. */
export function createRouter() {
  return createBrowserRouter([
    { element: <Door />, errorElement: <PageFault />, children: doors },
    {
      element: <Door wide />,
      errorElement: <PageFault />,
      children: [{ path: 'demo', lazy: () => import('../pages/demo/demo-page.js') }],
    },
    {
      element: <Shell />,
      hydrateFallbackElement: <div aria-busy="true" />,
      errorElement: <PageFault />,
      children: [{ errorElement: <PageFault />, children: pages }],
    },
  ]);
}
