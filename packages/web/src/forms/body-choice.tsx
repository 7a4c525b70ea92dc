import type { Session } from '@bihuan/contract';
import { Select } from 'antd';
import { useSession } from '../data/session.js';
import { Field } from '../parts/field.js';

/** A unit for which somebody is the office as a whole. */
interface Body {
  id: string;
  name: string;
}

/** The units whose new rectifications are the person's: of each post with the office's role for all of them. */
export function bodiesOf(me: Session['me']): Body[] {
  if (me === null) return [];
  const held = me.roles.filter(({ role, rectificationId }) => role === 'office' && rectificationId === null);
  const names = new Map(me.posts.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...new Set(held.map(({ unitId }) => unitId))].map((id) => ({ id, name: names.get(id) ?? id }));
}

interface BodyChoiceProps {
  value: string | null;
  choose: (bodyId: string) => void;
  checked: boolean;
}

/** Whose rectification a new one is. Nothing is asked where there is only one answer. */
export function BodyChoice({ value, choose, checked }: BodyChoiceProps) {
  const bodies = useBodies();
  if (bodies.length < 2) return null;
  return (
    <Field label="被巡视单位" error={checked && value === null ? '缺被巡视单位，选一个' : undefined}>
      {(control) => (
        <Select
          {...control}
          value={value}
          placeholder="选一个单位"
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
    </Field>
  );
}

/** Whether one is still to be chosen before a rectification can be registered. */
export function useIsBodyMissing(value: string | null): boolean {
  return useBodies().length > 1 && value === null;
}

function useBodies(): Body[] {
  return bodiesOf(useSession()?.me ?? null);
}
