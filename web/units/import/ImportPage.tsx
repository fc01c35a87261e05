import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, fileIn } from '../../api/index.ts';
import { Help, ImportPage, today } from '../../shared/index.ts';
import css from './ImportPage.module.css';

/** Units from a file. */
export default function UnitImportPage() {
  const [effectiveOn, setEffectiveOn] = useState<string>();
  const preview = api.useMutation('post', '/api/v1/units/import/preview');
  const apply = api.useMutation('post', '/api/v1/units/import');
  return (
    <ImportPage
      noun="单位"
      measure="个"
      nameHeading="单位名称"
      template="/api/v1/units/template"
      list="/units"
      preview={(file, sending) => preview.mutateAsync(fileIn(file, sending))}
      apply={(file, sending, fingerprint) => apply.mutateAsync(fileIn(file, sending, { fingerprint, ...(effectiveOn && { effectiveOn }) }))}
      aside={
        <div className={css.day}>
          变更生效日期
          <Help about="变更生效日期">更名、划转等从哪一天起算，记入单位沿革；默认今天，可以补记过去的日子。</Help>
          <DatePicker
            aria-label="变更生效日期"
            placeholder="今天"
            maxDate={dayjs(today())}
            value={effectiveOn ? dayjs(effectiveOn) : null}
            onChange={(day) => setEffectiveOn(day?.format('YYYY-MM-DD'))}
          />
        </div>
      }
    />
  );
}
