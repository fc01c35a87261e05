import { DeleteOutlined, LinkOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/index.ts';
import { type Column, DataTable, oneOf, showSize, showTime, useList } from '../../shared/index.ts';
import { apiOf } from '../addresses.ts';
import { Preview } from '../preview/Preview.tsx';
import { Thumbnail } from '../preview/Thumbnail.tsx';
import type { EvidenceFile, Place } from '../types.ts';
import { KINDS } from '../words.ts';
import css from './Files.module.css';
import { LinkDrawer } from './LinkDrawer.tsx';
import { useRemoval } from './use-removal.tsx';

const FILTERS = { shown: oneOf('image', 'pdf', 'video', 'audio', 'none'), use: oneOf('used', 'unused') };
const USES = [
  { value: 'used', label: '已使用' },
  { value: 'unused', label: '未使用' },
];

/** The list of a unit's files. */
export function Files({ place }: { readonly place: Place }) {
  const { assessmentId, unitId } = place;
  const list = useList({ filters: FILTERS, sort: '-uploadedAt' });
  const [shown, setShown] = useState<number>();
  const [linking, setLinking] = useState<EvidenceFile>();
  const remove = useRemoval(place);
  const files = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence', {
    params: { path: { assessmentId, unitId }, query: list.query },
  });
  return (
    <>
      <DataTable
        label="佐证材料"
        list={list}
        query={files}
        rowKey={({ id }) => id}
        columns={columns(place, setShown)}
        search="文件名，或用过它的事项"
        filters={[
          { name: 'shown', label: '种类', options: Object.entries(KINDS).map(([value, label]) => ({ value, label })) },
          { name: 'use', label: '使用情况', options: USES },
        ]}
        rowActions={(file) => (
          <>
            <Button type="link" size="small" icon={<LinkOutlined />} onClick={() => setLinking(file)}>
              用于
            </Button>
            {file.mayRemove && (
              <Button type="link" size="small" danger icon={<DeleteOutlined />} onClick={() => remove(file)}>
                移除
              </Button>
            )}
          </>
        )}
        exportFrom={`${apiOf(place)}/export`}
        empty={{ title: '还没有佐证材料', next: '在填报表的每条记录下上传；也可以先上传到这里，再选用到各条记录。' }}
      />
      <Preview place={place} files={files.data?.items ?? []} shown={shown} onShow={setShown} />
      {linking && <LinkDrawer place={place} file={linking} onClose={() => setLinking(undefined)} />}
    </>
  );
}

const columns = (place: Place, onShow: (id: number) => void): readonly Column<EvidenceFile>[] => [
  {
    key: 'name',
    title: '文件',
    sort: true,
    phone: 'title',
    value: (file) => (
      <button type="button" className={css.file} onClick={() => onShow(file.id)} aria-label={`查看“${file.name}”`}>
        <Thumbnail place={place} file={file} />
        <span className={css.name}>{file.name}</span>
      </button>
    ),
  },
  {
    key: 'facts',
    title: '用于',
    sort: true,
    value: ({ facts }) => (facts.length === 0 ? <Tag>未使用</Tag> : facts.map((fact) => <FactLink key={fact.id} place={place} fact={fact} />)),
  },
  { key: 'size', title: '大小', sort: true, width: 90, figures: true, value: ({ size }) => showSize(size) },
  { key: 'uploadedByName', title: '上传人', width: 110, phone: 'hide', value: ({ uploadedByName }) => uploadedByName ?? '系统' },
  { key: 'uploadedAt', title: '上传时间', sort: true, width: 150, value: ({ uploadedAt }) => showTime(uploadedAt) },
];

/** To the record in the form. */
function FactLink({ place, fact }: { readonly place: Place; readonly fact: EvidenceFile['facts'][number] }) {
  const { assessmentId, unitId } = place;
  const words = [fact.fact, fact.level].filter(Boolean).join(' ');
  return (
    <Link className={css.fact} to={`/assessments/${assessmentId}/units/${unitId}/facts#fact-${fact.id}`} title={fact.note}>
      {words}
    </Link>
  );
}
