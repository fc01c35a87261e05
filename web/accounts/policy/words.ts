import type { paths } from '../../api/generated/schema';

type Policy = paths['/api/v1/policy']['get']['responses'][200]['content']['application/json'];
export type PolicyRow = Policy['rows'][number];
export type PolicyRole = Policy['roles'][number];
export type Reach = PolicyRow['reaches'][number]['reach'];

export const REACHES: Readonly<Record<Reach, string>> = { within: '范围内', anywhere: '不限范围', whole: '仅全系统' };

export const OPEN = { everyone: '任何人，不必登录', 'signed-in': '所有登录的人' } as const;

export const reachOf = ({ reaches }: PolicyRow, role: string): Reach | undefined => reaches.find((one) => one.role === role)?.reach;
