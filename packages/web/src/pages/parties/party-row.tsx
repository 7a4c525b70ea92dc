import type { UnmatchedParty } from '@bihuan/contract';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { type ChosenUnit, UnitSelect } from '../../forms/unit-select.js';
import { Field } from '../../parts/field.js';
import styles from './parties.module.css';

interface PartyRowProps {
  party: UnmatchedParty;
  /** Id of the unit or post that was picked; null: none yet. */
  picked: string | null;
  pick: (partyId: string | null) => void;
  confirm: () => void;
  busy: boolean;
}

/** One name, its suggestions with what speaks for and against each, and the deed. */
export function PartyRow({ party, picked, pick, confirm, busy }: PartyRowProps) {
  const { text, suggestions } = party;
  const label = suggestions.find(({ partyId }) => partyId === picked)?.label;
  return (
    <li className={styles.party}>
      <div>
        <h2 className="quoted">{text}</h2>
        <span className="note">
          {party.kind === 'unit' ? '单位' : '人'}，写在 {party.findings} 个问题里
        </span>
      </div>
      <div className={styles.suggestions}>
        {suggestions.length > 0 ? (
          <Radio.Group
            aria-label={`“${text}”指`}
            className={styles.choices ?? ''}
            value={picked}
            onChange={(event) => pick(event.target.value as string)}
          >
            {suggestions.map((one) => (
              <Radio key={one.partyId} value={one.partyId}>
                {one.label} <span className="note">{one.reasons.join('；')}</span>
              </Radio>
            ))}
          </Radio.Group>
        ) : (
          <p className="note">没有像的{party.kind === 'unit' ? '单位' : '人'}。请先登记，或者从下面找。</p>
        )}
        {party.kind === 'unit' && <OtherUnit text={text} pick={pick} />}
      </div>
      <div>
        <Button
          disabled={picked === null || busy}
          aria-label={label ? `认定“${text}”是${label}` : `认定“${text}”`}
          onClick={confirm}
        >
          认定
        </Button>
      </div>
    </li>
  );
}

/** None of the suggestions: the unit is looked up. */
function OtherUnit({ text, pick }: { text: string; pick: (partyId: string | null) => void }) {
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  if (!open) {
    return (
      <div>
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(true)}>
          都不是，另找单位
        </Button>
      </div>
    );
  }
  return (
    <Field label={`“${text}”是`}>
      {(control) => (
        <UnitSelect
          control={control}
          value={unit}
          choose={(next) => {
            setUnit(next);
            pick(next?.id ?? null);
          }}
        />
      )}
    </Field>
  );
}
