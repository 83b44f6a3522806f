import type { ComponentProps } from '../shared/props.ts';
import { OrderForm } from './OrderForm.tsx';

type Props = ComponentProps<typeof OrderForm> & { title: string };

export const OrderFormPage = ({ title, ...form }: Props) => (
  <>
    <h1>{title}</h1>
    <OrderForm {...form} />
  </>
);
