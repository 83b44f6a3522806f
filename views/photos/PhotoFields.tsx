import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { MAX_BYTES, MAX_MEGABYTES, MAX_PHOTOS } from '../../src/photos/limits.ts';
import { fieldId } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  /** Tickets of those that came with an earlier try. */
  kept: readonly string[];
  error?: Reason | undefined;
  /** How the button looks. */
  class: string;
}

const Kept = ({ ui, kept }: Pick<Props, 'ui' | 'kept'>) => (
  <fieldset class="choices" aria-describedby="kept-help">
    <legend>{ui.t.photos.kept()}</legend>
    {kept.map((ticket, i) => (
      <label>
        <input type="checkbox" name="photos" value={ticket} checked />
        {ui.t.photos.keptOne({ n: i + 1 })}
      </label>
    ))}
    <p class="help" id="kept-help">
      {ui.t.photos.keptHelp()}
    </p>
  </fieldset>
);

const KINDS = 'image/jpeg,image/png,image/webp,image/*';

/** Pictures, by a button in the reader's language: a telephone offers its camera. Too large ones are not even sent. */
export function PhotoButton({ ui, kept, error, class: className }: Props) {
  const { photos } = ui.t;
  const room = MAX_PHOTOS - kept.length;
  const help = photos.help({ max: MAX_MEGABYTES });
  return (
    <>
      {room > 0 && (
        <label class={`${className} file-choice`}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z" />
          </svg>
          <span>{photos.add()}</span>
          <small data-chosen={photos.chosen({ n: 1 })}>{photos.take({ n: room })}</small>
          <input
            id={fieldId('photos')}
            type="file"
            name="photo"
            accept={KINDS}
            multiple={room > 1}
            data-most={MAX_BYTES}
            data-too-large={help}
            aria-invalid={error && 'true'}
            aria-describedby={error && `${fieldId('photos')}-error`}
          />
        </label>
      )}
      {kept.length > 0 && <Kept ui={ui} kept={kept} />}
      {error && (
        <p class="error" id={`${fieldId('photos')}-error`}>
          {sayReason(ui.t, error)} {help}
        </p>
      )}
    </>
  );
}
