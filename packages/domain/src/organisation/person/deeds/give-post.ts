import type { Deed } from '../../../decider.js';
import { type Refusal, refusal } from '../../../refusal.js';
import { periodObjection } from '../../period.js';
import type { GivePost } from '../commands.js';
import { POST_DAYS } from '../endings.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';

/** 登记任职. */
export const givePost: Deed<PersonState, 'enrolled', GivePost, PersonEventOf<'PostGiven'>> = {
  from: ['enrolled'],
  objection: ({ post }, { posts }) =>
    titleObjection(post.title) ??
    periodObjection(post, POST_DAYS) ??
    (posts.some(({ id }) => id === post.id) ? refusal('alreadyRegistered', { id: post.id }) : null),
  decide: ({ post }) => [{ type: 'PostGiven', data: { ...post, title: post.title.trim() } }],
};

/** A post needs a title. */
export function titleObjection(title: string): Refusal | null {
  return title.trim() === '' ? refusal('emptyName', { field: '职务' }) : null;
}

export function postGiven(state: EnrolledPerson, post: PersonEventOf<'PostGiven'>['data']): EnrolledPerson {
  return { ...state, posts: [...state.posts, post] };
}
