import { Combo } from '../shared/Combo.tsx';
import type { FieldOf } from '../shared/EditForm.tsx';
import { Frame, fieldId } from '../shared/Field.tsx';
import { NewClientHint } from './NewClientHint.tsx';

type Props = ReturnType<FieldOf> & { autofocus: boolean; stranger?: readonly string[] | undefined };

/** Whose order it is; who matches what is typed is asked of the server, so that no page ships all clients. */
export const ClientField = ({ autofocus, stranger, value, required, maxlength, ...frame }: Props) => (
  <Frame {...frame}>
    {(attributes) => (
      <>
        <Combo
          {...{ ui: frame.ui, attributes, label: frame.label }}
          input={{ value, required, maxlength, autofocus }}
          from="/choices/clients?q="
          find={frame.name}
        />
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
