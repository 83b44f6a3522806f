import { ClientOptions } from '../clients/ClientOptions.tsx';
import { Frame, fieldId } from '../shared/Field.tsx';
import type { fieldProps } from './field-props.ts';

type Props = ReturnType<typeof fieldProps> & { clients: readonly string[]; autofocus: boolean };

/** Whose order it is; who matches what is typed is asked of the server, so that no page ships all clients. */
export const ClientField = ({ clients, autofocus, value, ...frame }: Props) => {
  const list = `${fieldId(frame.name)}-list`;
  return (
    <Frame {...frame}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            value={value}
            required
            maxlength={200}
            list={list}
            autocomplete="off"
            autofocus={autofocus}
            hx-get={`/choices/clients?field=${frame.name}`}
            hx-trigger="input changed delay:200ms"
            hx-target={`#${list}`}
            hx-swap="innerHTML"
            hx-sync="this:replace"
          />
          <datalist id={list}>
            <ClientOptions clients={clients} />
          </datalist>
        </>
      )}
    </Frame>
  );
};
