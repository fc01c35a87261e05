import type { DescribedRegulation } from '@kaocheng/engine';
import { Segmented } from 'antd';
import { useDeferredValue } from 'react';
import { EmptyState } from '../../shared/index.ts';
import { Document } from '../document/Document.tsx';
import { Summary } from '../document/Summary.tsx';
import { Findings } from '../Findings.tsx';
import type { PlacedFinding } from '../findings.ts';

export type Side = 'preview' | 'front' | 'findings';

interface SidePaneProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly description: DescribedRegulation | undefined;
  readonly findings: readonly PlacedFinding[];
  readonly onGo: (finding: PlacedFinding) => void;
}

/** Beside the editor: the text as people will read it, what holds for all of it, or everything that was found. */
export function SidePane({ side, onSide, description, findings, onGo }: SidePaneProps) {
  const shown = useDeferredValue(description);
  return (
    <>
      <Segmented
        value={side}
        onChange={onSide}
        options={[
          { value: 'preview', label: '预览' },
          { value: 'front', label: '总则一览' },
          { value: 'findings', label: `问题（${findings.length}）` },
        ]}
      />
      <div style={{ marginTop: 12 }}>
        {side === 'findings' && <Findings findings={findings} none="没有发现问题，可以发布。" onGo={onGo} />}
        {side !== 'findings' && !shown && <EmptyState title="还读不出条款" next="请先改正开头说明（两行 --- 之间）里的错误，见“问题”。" />}
        {side === 'front' && shown && <Summary regulation={shown} />}
        {side === 'preview' && shown && <Document regulation={shown} findings={findings} onGo={onGo} />}
      </div>
    </>
  );
}
