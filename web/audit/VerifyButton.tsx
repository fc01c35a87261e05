import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { api, useMay } from '../api/index.ts';
import { showFigure, showTime, useTell } from '../shared/index.ts';
import css from './VerifyButton.module.css';
import type { Verdict } from './words.ts';

/** Checking the whole log: the button, and beside it what was found. */
export function useVerification() {
  const tell = useTell();
  const may = useMay('audit.verify');
  const verify = api.useMutation('post', '/api/v1/audit/verify');
  const button = may && (
    <Button
      type="primary"
      icon={<SafetyCertificateOutlined />}
      loading={verify.isPending}
      onClick={() => verify.mutate({}, { onError: tell.problem })}
    >
      核验全部记录
    </Button>
  );
  return { button, found: verify.data && <Found {...verify.data} /> };
}

function Found({ ok, entries, lastHash, checkedAt, broken }: Verdict) {
  return ok ? (
    <Alert
      type="success"
      showIcon
      className={`${css.found}`}
      role="status"
      title={`核验通过：${showFigure(entries)} 条记录完整，没有改动、删除或插入`}
      description={
        <>
          <div>核验时间 {showTime(checkedAt)}。末条指纹可以抄录留存，以后再核对：</div>
          <div className={css.hash}>{lastHash}</div>
        </>
      }
    />
  ) : (
    <Alert
      type="error"
      showIcon
      className={`${css.found}`}
      role="alert"
      title={`核验没有通过：第 ${broken?.id} 条起有问题`}
      description={`${broken?.reason}。前 ${showFigure(entries)} 条完整。请保留数据库现状，尽快联系系统管理员和监督员查明原因。`}
    />
  );
}
