import { useEffect, useId, useMemo } from 'react';
import { queryClient } from '../../api/index.ts';
import { shelfChanged, shelfQuery } from '../shelf.ts';
import type { Place, Shelf } from '../types.ts';
import { refusalOf } from './refusal.ts';
import { linkFile, sendFile } from './send-file.ts';
import { Uploads } from './uploads.ts';

/** What is on its way, by what it is for: a form that is closed and opened again still shows it. */
const known = new Map<string, Uploads>();

/** The files on their way to a fact, or to the unit where there is none; `factId` may come later, when the fact has been saved. */
export function useUploads({ assessmentId, unitId }: Place, factId: number | undefined): Uploads {
  const mount = useId();
  const own = `${assessmentId}/${unitId}/new${mount}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fact that gets its id keeps what is on its way to it
  const uploads = useMemo(() => {
    const key = factId === undefined ? own : `${assessmentId}/${unitId}/${factId}`;
    const found = known.get(key) ?? make({ assessmentId, unitId }, factId);
    known.set(key, found);
    return found;
  }, [assessmentId, unitId]);
  useEffect(() => {
    if (factId === undefined) return;
    known.set(`${assessmentId}/${unitId}/${factId}`, uploads);
    known.delete(own);
    void uploads.aim(factId).catch(() => undefined);
  }, [uploads, assessmentId, unitId, factId, own]);
  return uploads;
}

function make(place: Place, factId: number | undefined): Uploads {
  return new Uploads(
    {
      send: (file, fact, sending) => sendFile(place, file, fact, sending),
      link: (evidenceId, fact) => linkFile(place, evidenceId, fact),
      changed: () => shelfChanged(place),
      refusal: (file) => {
        const shelf = queryClient.getQueryData<Shelf>(shelfQuery(place).queryKey);
        return shelf && refusalOf(file, shelf);
      },
    },
    factId,
  );
}
