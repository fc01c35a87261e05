import { api, fileIn } from '../api/index.ts';
import { ImportPage } from '../shared/index.ts';

/** Services from a file. */
export default function ServiceImportPage() {
  const preview = api.useMutation('post', '/api/v1/services/import/preview');
  const apply = api.useMutation('post', '/api/v1/services/import');
  return (
    <ImportPage
      noun="事项"
      measure="项"
      nameHeading="事项名称"
      template="/api/v1/services/template"
      list="/services"
      preview={(file, sending) => preview.mutateAsync(fileIn(file, sending))}
      apply={(file, sending, fingerprint) => apply.mutateAsync(fileIn(file, sending, { fingerprint }))}
    />
  );
}
