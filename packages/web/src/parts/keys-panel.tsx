import styles from './keys-panel.module.css';
import { SidePanel } from './side-panel.js';

/** A key, or keys that go together, and what it does. */
export type KeyHelp = readonly { keys: readonly string[]; does: string }[];

/** All keys of a page, opened by `?`. */
export function KeysPanel({ keys, open, close }: { keys: KeyHelp; open: boolean; close: () => void }) {
  return (
    <SidePanel title="本页的按键" open={open} close={close}>
      <dl className={styles.list}>
        {keys.map(({ keys: names, does }) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}

/** The same keys in one line, at the foot of a page. */
export function KeysLine({ keys }: { keys: KeyHelp }) {
  return (
    <ul className={styles.line}>
      {keys.map(({ keys: names, does }) => (
        <li key={does}>
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
          {does}
        </li>
      ))}
    </ul>
  );
}
