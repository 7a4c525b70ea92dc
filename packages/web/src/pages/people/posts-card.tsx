import type { PersonPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { day } from '../../parts/moment.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import { CorrectPostPanel, GivePostPanel } from './post-panels.js';

type Post = PersonPage['posts'][number];

/** Whether something lasts on this day; its end is the first day on which it is over. */
export function lasts({ from, to }: { from: string; to: string | null }, on: string): boolean {
  return from <= on && (to === null || on < to);
}

/** 任职: the posts of now and before. Ending one leads to the sheet of duties. */
export function PostsCard({ person }: { person: PersonPage }) {
  const [deed, setDeed] = useState<'give' | Post | null>(null);
  const today = day(new Date().toISOString());
  const mayManage = person.can.manage === null;
  const columns: Column<Post>[] = [
    {
      key: 'unit',
      head: '单位',
      cell: (post) => <Link to={paths.unit(post.unitId)}>{post.unitName}</Link>,
    },
    {
      key: 'title',
      head: '职务',
      cell: (post) => (
        <>
          {post.title} {post.isHead && <Tag tone="brand">主要负责人</Tag>}
        </>
      ),
    },
    { key: 'from', head: '任职', width: '100px', cell: (post) => post.from },
    { key: 'to', head: '离任', width: '100px', cell: (post) => post.to ?? '在任' },
  ];
  if (mayManage) {
    columns.push({
      key: 'deeds',
      head: null,
      width: '150px',
      cell: (post) =>
        post.to === null && (
          <>
            <Button size="small" aria-label={`更正：${post.title}`} onClick={() => setDeed(post)}>
              更正
            </Button>
            <ButtonLink
              size="small"
              to={paths.endPost(person.id, post.id)}
              aria-label={`登记离任：${post.title}`}
            >
              登记离任
            </ButtonLink>
          </>
        ),
    });
  }
  return (
    <Card
      title="任职"
      aside={
        mayManage && (
          <Button size="small" onClick={() => setDeed('give')}>
            登记任职
          </Button>
        )
      }
    >
      {person.posts.length === 0 ? (
        <p>没有登记任职。</p>
      ) : (
        <RowsTable
          label="任职"
          rows={person.posts}
          columns={columns}
          keyOf={(post) => post.id}
          isQuiet={(post) => !lasts(post, today)}
        />
      )}
      {deed === 'give' && <GivePostPanel person={person} close={() => setDeed(null)} />}
      {deed !== null && deed !== 'give' && (
        <CorrectPostPanel person={person} post={deed} close={() => setDeed(null)} />
      )}
    </Card>
  );
}
