import { ClientOptions } from '../clients/ClientOptions.tsx';
import type { FieldOf } from '../shared/EditForm.tsx';
import { Frame, fieldId } from '../shared/Field.tsx';
import { NewClientHint } from './NewClientHint.tsx';

type Props = ReturnType<FieldOf> & {
  clients: readonly string[];
  autofocus: boolean;
  stranger?: readonly string[] | undefined;
};

/** Whose order it is; who matches what is typed is asked of the server, so that no page ships all clients. */
export const ClientField = ({ clients, autofocus, stranger, value, required, maxlength, ...frame }: Props) => {
  const list = `${fieldId(frame.name)}-list`;
  return (
    <Frame {...frame}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            value={value}
            required={required}
            maxlength={maxlength}
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
          <p
            class="help"
            aria-live="polite"
            hx-get={`/choices/new-client?field=${frame.name}`}
            hx-trigger={`change from:#${fieldId(frame.name)}`}
            hx-include={`#${fieldId(frame.name)}`}
            hx-swap="innerHTML"
          >
            {stranger && <NewClientHint ui={frame.ui} like={stranger} />}
          </p>
        </>
      )}
    </Frame>
  );
};
