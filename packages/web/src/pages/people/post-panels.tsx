import type { PersonPage } from '@bihuan/contract';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { day } from '../../parts/moment.js';
import { PostFields, postProblem, type TypedPost } from './post-fields.js';
import { stalePerson, usePersonForm } from './use-person-form.js';

interface PanelProps {
  person: PersonPage;
  close: () => void;
}

/** 登记任职. */
export function GivePostPanel({ person, close }: PanelProps) {
  const { form, params } = usePersonForm(person, close);
  const give = useDeed('givePost', stalePerson);
  const initial: TypedPost = { unit: null, title: '', isHead: false, from: day(new Date().toISOString()) };
  return (
    <CorrectionPanel<TypedPost>
      {...form}
      title="登记任职"
      deed="登记任职"
      draftKey={`post:give:${person.id}`}
      initial={initial}
      withoutReason
      problem={postProblem}
      send={async ({ unit, title, isHead, from }) => {
        if (!unit) return;
        await give.mutateAsync({
          params,
          body: { version: person.version, unitId: unit.id, title: title.trim(), isHead, from },
        });
      }}
    >
      {(value, change, checked) => <PostFields value={value} change={change} checked={checked} />}
    </CorrectionPanel>
  );
}

/** 更正 of a post that is held: another unit is another post. */
export function CorrectPostPanel({
  person,
  post,
  close,
}: PanelProps & { post: PersonPage['posts'][number] }) {
  const { form, params } = usePersonForm(person, close);
  const correct = useDeed('correctPost', stalePerson);
  const changesOf = (value: TypedPost, base: TypedPost) => ({
    ...(value.title !== base.title && { title: value.title.trim() }),
    ...(value.isHead !== base.isHead && { isHead: value.isHead }),
    ...(value.from !== base.from && { from: value.from }),
  });
  return (
    <CorrectionPanel<TypedPost>
      {...form}
      title={`更正“${post.unitName} ${post.title}”`}
      deed="更正"
      draftKey={`post:correct:${post.id}`}
      initial={{
        unit: { id: post.unitId, name: post.unitName },
        title: post.title,
        isHead: post.isHead,
        from: post.from,
      }}
      problem={postProblem}
      send={(value, reason, base) =>
        correct.mutateAsync({
          params: { ...params, postId: post.id },
          body: { version: person.version, reason, changes: changesOf(value, base) },
        })
      }
    >
      {(value, change, checked) => <PostFields value={value} change={change} checked={checked} fixedUnit />}
    </CorrectionPanel>
  );
}
