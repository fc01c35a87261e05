import { api, useAccount, useMay, useWatched, type Watched, watched } from '../api/index.ts';

const KEY = 'kaocheng.assessment';

/** The assessment that this person chose to work on, remembered on this machine for each account. */
const chosen: Watched<Readonly<Record<string, number>>> = watched(remembered());

function remembered(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** The assessments that this person may see, and the one at hand: the chosen one, else the newest. */
export function useCurrentAssessment() {
  const { id } = useAccount();
  const may = useMay('assessments.read');
  const { data } = api.useQuery('get', '/api/v1/assessments', { params: { query: { size: 100, sort: '-periodFrom' } } }, { enabled: may });
  const choice = useWatched(chosen)[id];
  const all = data?.items ?? [];
  return {
    all,
    current: all.find((one) => one.id === choice) ?? all[0],
    choose(assessmentId: number) {
      const next = { ...chosen.get(), [id]: assessmentId };
      localStorage.setItem(KEY, JSON.stringify(next));
      chosen.set(next);
    },
  };
}
