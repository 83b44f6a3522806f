import type { Notice } from '../../src/clients/pages.tsx';
import type { Ui } from '../../src/http/ui.ts';
import { Alert } from '../shared/Alert.tsx';

/** Above a form: why it was not saved. */
export const NoticeOf = ({ ui, notice }: { ui: Ui; notice: Notice | undefined }) =>
  notice ? (
    <Alert ui={ui} title={notice.title} {...(notice.text && { text: notice.text })}>
      {notice.link && <a href={notice.link.href}>{notice.link.label}</a>}
    </Alert>
  ) : null;
