import { UnitPicker } from './UnitPicker.tsx';

interface UnitFilterProps {
  readonly list: { readonly query: { readonly under?: number | undefined }; set(change: { readonly under: number | undefined }): void };
}

/** Narrows a list to a unit and all below it. */
export const UnitFilter = ({ list }: UnitFilterProps) => (
  <div style={{ maxWidth: 360, marginBottom: 12 }}>
    <UnitPicker
      aria-label="单位"
      placeholder="全部单位"
      value={list.query.under ?? null}
      onChange={(under) => list.set({ under: under ?? undefined })}
    />
  </div>
);
