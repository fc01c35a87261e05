import { describe, expect, it } from 'vitest';
import { format, fraction, mul } from '../number/fraction.ts';
import { figuresIn } from './text-figures.ts';

const read = (text: string, roles: readonly string[] = ['points', 'share', 'threshold']) =>
  figuresIn(text)
    .filter((figure) => roles.includes(figure.role))
    .map(({ value, percent }) => (percent ? `${format(mul(value, fraction(100n)))}%` : format(value)));

describe('figures in clause text', () => {
  it.each([
    ['市级每篇加0.5分,省级每篇加1分,国家级每篇加1.5分,累计加分不超过4分。', ['0.5', '1', '1.5', '4']],
    ['根据实际情况加1—5分。', ['1', '5']],
    ['加1-4分', ['1', '4']],
    ['扣 1 至 2 分', ['1', '2']],
    ['酌情加１～３分', ['1', '3']],
    ['服务质量和效能方面(1 5分)', ['15']],
    ['现场办结率99.5%以上,按时办结率为100%', ['99.5%', '100%']],
    ['缩短５０％以上', ['50%']],
    ['媒体曝光2件次以上(含2件次)该项不得分', ['2']],
    ['每次扣两分,超过三次的,加倍扣五分', ['2', '3', '5']],
    ['完成率百分之九十五以上,三分之二以上的单位', ['95%', '66.666667%']],
    ['扣十分', ['10']],
    ['每低 1 个百分点扣 0.5 分', ['0.5']],
  ])('%s', (text, figures) => expect(read(text)).toEqual(figures));

  it.each([
    '按照《通知》(审改办发〔20xx〕4号)精神和《指引(20xx版)》要求',
    '咸政发[20xx] 22号',
    '第九条(三)第2款',
    '2026年12月31日前报送,12月份进行',
    '(1)进驻事项实行目录管理;\n2、工作人员统一着装;\n3.其他',
    '实行一次性告知、两集中两到位、三级联审、五证合一',
    '十分重视,分管领导,部分单位,30 分钟内,第一次',
    '拨打12345热线,交流群:167225660',
    '第一圈是中心城区 6 个',
    '7×24 小时服务,4A 级',
  ])('finds nothing to hold a rule to in %s', (text) => expect(read(text)).toEqual([]));

  it('keeps other numbers as mentions', () => expect(read('有效投诉1件次该项得分减半', ['mention'])).toEqual(['1', '50%']));
});
