import { type RefCallback, useCallback } from 'react';

/**
 * Keeps the height of an element, px, in a property of the page's root, so that what sticks beneath it knows where.
 * @param property a custom one: `--filter-bar`
 */
export function useHeightAs(property: `--${string}`): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (!element) return;
      const { style } = document.documentElement;
      const watching = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
      watching.observe(element);
      return () => {
        watching.disconnect();
        style.removeProperty(property);
      };
    },
    [property],
  );
}
