import type { FindingPage } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { loopQueries } from '../../../data/loop-queries.js';
import styles from './evidence.module.css';

/** A file that is to be attached. */
export interface Chosen {
  digest: string;
  name: string;
}

interface ChosenFieldProps {
  finding: FindingPage;
  chosen: readonly Chosen[];
  toggle: (file: Chosen) => void;
}

/** Files that were sent and not attached yet: with a word on where the same file lies already. */
export function ChosenField({ finding, chosen, toggle }: ChosenFieldProps) {
  const { data } = useQuery(loopQueries.uploads());
  const uploads = data?.rows ?? [];
  const others = chosen.filter(({ digest }) => !uploads.some((upload) => upload.digest === digest));
  if (uploads.length === 0 && others.length === 0) return null;
  const isChosen = (digest: string) => chosen.some((one) => one.digest === digest);
  const held = new Set(finding.course?.evidence.map(({ digest }) => digest));
  return (
    <fieldset className={styles.choices}>
      <legend>附上哪些</legend>
      {uploads.map(({ digest, name, label, heldOn }) => (
        <Checkbox
          key={digest}
          checked={isChosen(digest)}
          disabled={held.has(digest)}
          onChange={() => toggle({ digest, name })}
        >
          {name}{' '}
          <span className="note">
            {[label, heldWords(held.has(digest), heldOn)].filter(Boolean).join(' ・ ')}
          </span>
        </Checkbox>
      ))}
      {others.map((file) => (
        <Checkbox key={file.digest} checked onChange={() => toggle(file)}>
          {file.name} <span className="note">从别的问题上选来</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

function heldWords(isHere: boolean, heldOn: readonly { number: string }[]): string {
  if (isHere) return '这个问题上已经有同一份';
  if (heldOn.length === 0) return '';
  return `同一份也在问题 ${heldOn.map(({ number }) => number).join('、')}`;
}
