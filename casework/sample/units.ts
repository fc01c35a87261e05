import type { CaseUnit } from '../catalogue.ts';

/** The units of the Jiange demo, so that indicators of sample cases are facts of its regulation. The names are real, all cases are made up. */
const DEPARTMENTS = [
  '县公安局',
  '县市场监管局',
  '县人社局',
  '县民政局',
  '县自然资源局',
  '县住建局',
  '县交通运输局',
  '县农业农村局',
  '县卫生健康局',
  '县发展改革局',
  '县税务局',
  '县文旅局',
];
const TOWNSHIPS = ['普安镇', '下寺镇', '剑门关镇', '武连镇', '元山镇', '开封镇', '白龙镇', '鹤龄镇', '公兴镇', '东宝镇'];

export const SAMPLE_UNITS: readonly CaseUnit[] = [
  ...DEPARTMENTS.map((id) => ({ id, name: `剑阁${id}`, kind: '部门' })),
  ...TOWNSHIPS.map((id) => ({ id, name: `剑阁县${id}人民政府`, kind: '乡镇' })),
];
