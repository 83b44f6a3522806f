import { Alert } from '../shared/Alert.tsx';
import type { ComponentProps } from '../shared/props.ts';
import { OrderForm } from './OrderForm.tsx';

type Props = ComponentProps<typeof OrderForm> & {
  title: string;
  /** Above the form: what it repeats, what saving will do, or who was quicker. */
  notice?: { title: string; text?: string; tone: 'warn' | 'bad'; link?: { href: string; label: string } } | undefined;
};

export const OrderFormPage = ({ title, notice, ...form }: Props) => (
  <>
    <h1>{title}</h1>
    {notice && (
      <Alert ui={form.ui} tone={notice.tone} title={notice.title} {...(notice.text && { text: notice.text })}>
        {notice.link && <a href={notice.link.href}>{notice.link.label}</a>}
      </Alert>
    )}
    <OrderForm {...form} />
  </>
);
