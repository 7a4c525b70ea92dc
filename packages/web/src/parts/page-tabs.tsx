import { NavLink } from 'react-router';
import styles from './page-tabs.module.css';

interface PageTabsProps {
  label: string;
  places: readonly { to: string; label: string }[];
}

/** Views of one page, each with an address of its own. */
export function PageTabs({ label, places }: PageTabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {places.map((place) => (
        <NavLink key={place.to} to={place.to} end>
          {place.label}
        </NavLink>
      ))}
    </nav>
  );
}
