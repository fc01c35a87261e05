import { Input, Radio, Slider } from 'antd';
import { NOT_APPLICABLE } from '../words.ts';
import type { ControlProps } from './control.ts';
import css from './ValueControl.module.css';

/** The value of a record, with the control that fits what the regulation asks for. Numbers stay text: what is exact stays exact. */
export function ValueControl(props: ControlProps) {
  switch (props.fact.kind) {
    case 'yes-no':
      return <YesNo {...props} />;
    case 'judgement':
      return <Judgement {...props} />;
    case 'event':
      return <Figure {...props} suffix={props.fact.unitOfMeasure || '次'} placeholder="1" />;
    default:
      return <Figure {...props} suffix={props.fact.unitOfMeasure} placeholder={props.fact.range || '填写数字'} />;
  }
}

function YesNo({ fact, content, onType, readOnly, id }: ControlProps) {
  return (
    <Radio.Group
      id={id}
      aria-label={fact.name}
      optionType="button"
      disabled={readOnly || content.value === NOT_APPLICABLE}
      options={['是', '否']}
      value={content.value}
      onChange={({ target }) => onType({ value: String(target.value) })}
    />
  );
}

function Figure({ fact, content, onType, readOnly, id, invalid, suffix, placeholder }: ControlProps & { suffix: string; placeholder: string }) {
  return (
    <Input
      id={id}
      aria-label={fact.kind === 'event' ? `${fact.name}的次数` : fact.name}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      className={`${fact.kind === 'event' ? css.count : css.figure}`}
      disabled={readOnly || content.value === NOT_APPLICABLE}
      status={invalid ? 'error' : ''}
      suffix={suffix}
      placeholder={placeholder}
      value={content.value}
      onChange={({ target }) => onType({ value: target.value })}
    />
  );
}

/** A slider within the range, and the exact number beside it. */
function Judgement(props: ControlProps) {
  const { fact, content, onType, readOnly } = props;
  const [least, most] = [Number(fact.least), Number(fact.most)];
  const number = Number(content.value);
  const slides = fact.least !== null && fact.most !== null && most > least;
  return (
    <div className={css.judgement}>
      {slides && (
        <Slider
          className={`${css.slider}`}
          ariaLabelForHandle={`${fact.name}，${fact.range}`}
          min={least}
          max={most}
          step={most - least <= 10 ? 0.5 : 1}
          marks={{ [least]: String(least), [most]: String(most) }}
          disabled={readOnly || content.value === NOT_APPLICABLE}
          value={content.value === '' || Number.isNaN(number) ? least : number}
          onChange={(value) => onType({ value: String(value) })}
        />
      )}
      <div className={css.number}>
        <Figure {...props} suffix={fact.unitOfMeasure || '分'} placeholder="未评" />
      </div>
    </div>
  );
}
