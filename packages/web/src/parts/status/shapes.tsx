import type { ReactNode } from 'react';

/**
 * The shapes of states and lights. A full disc is only ever a light, a square with a tick only ever 已解决,
 * the diamond only ever 逾期. What a notice claims of itself is a page, and has no colour.
 */
const tick = <path d="m5 8.2 2.2 2.2L11.2 6" />;
const page = <path d="M9.5 1.8h-5a1 1 0 0 0-1 1v10.4a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V4.8Z" />;

export const statusShapes = {
  registered: <rect x="3" y="3" width="10" height="10" rx="1.5" />,
  underway: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" fill="currentColor" />
    </>
  ),
  submitted: <path d="M8 10V2.6M4.8 5.6 8 2.4l3.2 3.2M2.6 10v3.4h10.8V10" />,
  endorsed: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      {tick}
    </>
  ),
  verified: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="m10.7 10.7 3.3 3.3M4.9 7.1l1.5 1.5 2.8-3" />
    </>
  ),
  resolved: (
    <>
      <rect x="2" y="2" width="12" height="12" rx="2" fill="currentColor" />
      <path d="m5 8.2 2.2 2.2L11.2 6" stroke="#fff" />
    </>
  ),
  longTerm: (
    <path d="M8 8c1.2-1.7 2.2-2.8 3.6-2.8a2.8 2.8 0 0 1 0 5.6C10.2 10.8 9.2 9.7 8 8S5.8 5.2 4.4 5.2a2.8 2.8 0 0 0 0 5.6C5.8 10.8 6.8 9.7 8 8Z" />
  ),
  notImplemented: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2" />
      <path d="m5.5 10.5 5-5" />
    </>
  ),
  reopened: <path d="M3 8.4a5 5 0 1 0 1.6-3.9M3 2.6v2.8h2.8" />,
  voided: (
    <path d="M6.5 2.5h-4v11h3l1-2.4-1.2-2L7 6.4l-1-1.6.5-2.3ZM9.4 2.5h4.1v11H8.6l1-2.2-1.3-2L10 6.6 8.9 4.8l.5-2.3Z" />
  ),
  reportedCompleted: (
    <>
      {page}
      <path d="m5.8 9.2 1.7 1.7 2.9-3.2" />
    </>
  ),
  reportedOngoing: (
    <>
      {page}
      <path d="M5.9 9h.01M8 9h.01M10.1 9h.01" strokeWidth="1.8" />
    </>
  ),
  reportedUnspecified: page,
} as const satisfies Record<string, ReactNode>;

export const lightShapes = {
  overdue: (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" fill="currentColor" />
      <path d="M8 5v3.4M8 10.8h.01" stroke="#fff" />
    </>
  ),
  soon: <path d="M8 2.6 14.4 13.4H1.6Z" fill="#D08A00" />,
  near: <circle cx="8" cy="8" r="4.6" fill="currentColor" />,
  none: <circle cx="8" cy="8" r="3.4" />,
  unknown: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" strokeDasharray="2 1.6" />
      <path d="M6.6 6.4a1.5 1.5 0 1 1 2 1.5c-.4.2-.6.5-.6.9M8 10.8h.01" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type StatusShape = keyof typeof statusShapes;
export type LightShape = keyof typeof lightShapes;
