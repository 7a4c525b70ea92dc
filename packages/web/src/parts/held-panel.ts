import { createContext, useContext, useEffect } from 'react';

/** The way of what stands in a panel to keep it open; outside of one there is nothing to keep. */
export const HoldPanel = createContext<(isHeld: boolean) => void>(() => {});

/** As long as this part is shown, its panel is closed by a button only: no key and no click beside it takes it away. */
export function useHeldPanel(): void {
  const hold = useContext(HoldPanel);
  useEffect(() => {
    hold(true);
    return () => hold(false);
  }, [hold]);
}
