import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/index.ts';
import { SheetDrawer } from '../sheet/SheetDrawer.tsx';
import css from './Progress.module.css';
import { ProgressList } from './ProgressList.tsx';
import { Summary } from './Summary.tsx';
import type { useProgress } from './use-progress.ts';

interface ProgressProps {
  readonly assessmentId: number;
  readonly title: string;
  readonly progress: Pick<ReturnType<typeof useProgress>, 'list' | 'query'>;
}

/** How far every unit has come, and Excel for all of them at once. */
export function Progress({ assessmentId, title, progress: { list, query } }: ProgressProps) {
  const mayRecord = useMay('facts.record');
  const [sheet, setSheet] = useState(false);
  return (
    <>
      <div className={css.head}>
        {query.data && <Summary states={query.data.states} />}
        {mayRecord && (
          <Button icon={<FileExcelOutlined />} onClick={() => setSheet(true)}>
            Excel 批量填报
          </Button>
        )}
      </div>
      <ProgressList assessmentId={assessmentId} list={list} query={query} />
      <SheetDrawer open={sheet} onClose={() => setSheet(false)} title={`${title}：所有单位`} from={{ assessmentId }} />
    </>
  );
}
