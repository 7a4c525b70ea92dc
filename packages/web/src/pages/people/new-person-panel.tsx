import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { organisationKeys } from '../../data/organisation-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { CorrectionPanel } from '../../forms/correction-panel.js';
import { day } from '../../parts/moment.js';
import { paths } from '../../paths.js';
import { PersonFields, type TypedPerson } from './person-fields.js';
import { PostFields, postProblem, type TypedPost } from './post-fields.js';

interface NewPerson {
  person: TypedPerson;
  post: TypedPost;
}

/** Nobody has to have a post: administrators of the program often have none here. */
function hasPost({ unit, title }: TypedPost): boolean {
  return unit !== null || title.trim() !== '';
}

/** 登记人员, with the first post. */
export function NewPersonPanel({ close }: { close: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const register = useDeed('registerPerson', [organisationKeys.people, organisationKeys.units]);
  const initial: NewPerson = {
    person: { name: '', phone: '', email: '' },
    post: { unit: null, title: '', isHead: false, from: day(new Date().toISOString()) },
  };
  const send = async ({ person, post }: NewPerson) => {
    const { unit, title, isHead, from } = post;
    const { id } = await register.mutateAsync({
      body: {
        name: person.name.trim(),
        phone: person.phone.trim() || null,
        email: person.email.trim() || null,
        posts: unit && hasPost(post) ? [{ unitId: unit.id, title: title.trim(), isHead, from }] : [],
      },
    });
    await navigate(paths.person(id));
  };
  return (
    <CorrectionPanel<NewPerson>
      title="登记人员"
      deed="登记人员"
      open
      close={close}
      draftKey="person:new"
      initial={initial}
      withoutReason
      problem={({ person, post }) => {
        if (person.name.trim() === '') return '缺姓名';
        return hasPost(post) ? postProblem(post) : null;
      }}
      refresh={() => void queries.invalidateQueries({ queryKey: organisationKeys.people })}
      send={send}
    >
      {(value, change, checked) => (
        <>
          <PersonFields
            value={value.person}
            change={(person) => change({ ...value, person })}
            checked={checked}
          />
          <h3>任职</h3>
          <p className="note">没有职务的（例如只做系统管理员）可以不填，以后再加。</p>
          <PostFields
            value={value.post}
            change={(post) => change({ ...value, post })}
            checked={checked && hasPost(value.post)}
          />
        </>
      )}
    </CorrectionPanel>
  );
}
