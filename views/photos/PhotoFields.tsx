import type { Reason } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { MAX_BYTES, MAX_MEGABYTES, MAX_PHOTOS } from '../../src/photos/limits.ts';
import { Frame, fieldId } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  /** Tickets of those that came with an earlier try. */
  kept: readonly string[];
  error?: Reason | undefined;
}

const Kept = ({ ui, kept }: Props) => (
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

const helpOf = ({ ui }: Pick<Props, 'ui'>) => ui.t.photos.help({ max: MAX_MEGABYTES });

/** Where scripts run, what is too large is not even sent. */
const most = ({ ui }: Pick<Props, 'ui'>) => ({ 'data-most': MAX_BYTES, 'data-too-large': helpOf({ ui }) });

/** A telephone opens its camera at once, for one picture; elsewhere there is nothing to see of it. */
const Camera = ({ ui }: Pick<Props, 'ui'>) => (
  <div class="camera">
    <Frame ui={ui} name="camera" label={ui.t.photos.camera()}>
      {(attributes) => <input type="file" accept="image/*" capture="environment" {...most({ ui })} {...attributes} />}
    </Frame>
  </div>
);

/** Pictures from the camera of a telephone, or from wherever they lie. */
export function PhotoFields({ ui, kept, error }: Props) {
  const { photos } = ui.t;
  const room = MAX_PHOTOS - kept.length;
  return (
    <div id={fieldId('photos')} class="photo-fields">
      {kept.length > 0 && <Kept ui={ui} kept={kept} />}
      {room > 0 && <Camera ui={ui} />}
      {room > 0 && (
        <Frame ui={ui} name="photo" label={photos.take({ n: room })} help={helpOf({ ui })} error={error}>
          {(attributes) => <input type="file" accept={KINDS} multiple={room > 1} {...most({ ui })} {...attributes} />}
        </Frame>
      )}
    </div>
  );
}
