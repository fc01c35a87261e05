import { cellAddress, columnLetters } from './address.ts';
import type { Problems } from './problems.ts';
import type { SourceCell } from './source.ts';
import type { ProblemCode } from './types.ts';

/** Excel's own limit for the text of one cell. */
const LONGEST_TEXT = 32_767;

/** Reports what makes one cell unfit for import: a formula, an error value, a number Excel has already rounded, endless text. */
export function cellProblem(problems: Problems, sheet: string, row: number, cell: SourceCell): void {
  const fault = findFault(cell);
  if (fault === undefined) return;
  const place = { sheet, row, column: cell.column, address: cellAddress(row, cell.column) };
  problems.add(fault.code, `“${sheet}”第 ${row} 行 ${columnLetters(cell.column)} 列：${fault.what}`, place);
}

function findFault(cell: SourceCell): { code: ProblemCode; what: string } | undefined {
  if (cell.kind === 'formula') {
    const formula = (cell.formula ?? '').replace(/^=/, '');
    const shown = formula === '' ? '' : `（=${formula.length > 40 ? `${formula.slice(0, 40)}…` : formula}）`;
    const advice = '请复制该单元格，用“选择性粘贴—数值”粘贴回原处；若本来就是文字，请不要以 = + - @ 开头。';
    return { code: 'formula', what: `这是公式${shown}，不是填写的内容。${advice}` };
  }
  if (cell.kind === 'error') {
    return { code: 'error-cell', what: `单元格是错误值 ${cell.text}。请改为正确的内容，或清空该单元格。` };
  }
  if (cell.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15) {
    const advice = '身份证号、编号等请先把单元格设为“文本”格式，再重新填写。';
    return { code: 'long-number', what: `数字超过 15 位，Excel 已经把末尾改成了 0。${advice}` };
  }
  if (cell.text.length > LONGEST_TEXT) {
    const advice = '请缩短内容，或检查双引号是否成对。';
    return { code: 'cell-too-long', what: `内容有 ${cell.text.length} 个字符，超过 ${LONGEST_TEXT} 个的上限。${advice}` };
  }
  return undefined;
}
