import { Alert } from 'antd';
import type { Trouble } from './use-saving.ts';

/** Why nothing was saved. Field problems stand under their fields; those of no field stand here. */
export function TroubleNotice({ problem, elsewhere, labels }: Trouble & { readonly labels: Readonly<Record<string, string>> }) {
  const { title, detail, errors } = problem;
  const words = errors.length > 0 && elsewhere.length === 0 ? '请改正标红的地方后再保存' : detail;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={title}
      description={
        elsewhere.length > 0 ? (
          <ul>
            {elsewhere.map(({ path, message }) => (
              <li key={path + message}>{path ? `${labels[path] ?? path}：${message}` : message}</li>
            ))}
          </ul>
        ) : (
          words
        )
      }
    />
  );
}
