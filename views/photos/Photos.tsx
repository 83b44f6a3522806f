import type { Ui } from '../../src/http/ui.ts';

const LONGEST_PX = 160;

interface Props {
  ui: Ui;
  photos: readonly { id: number; widthPx: number; heightPx: number }[];
  /** What they are of, for who does not see them: "CNC, 20 Nov 10:00". */
  about: string;
}

/** Small pictures, each a link to the large one. */
export function Photos({ ui, photos, about }: Props) {
  if (photos.length === 0) return null;
  return (
    <ul class="photos">
      {photos.map(({ id, widthPx, heightPx }, i) => {
        const scale = Math.min(1, LONGEST_PX / Math.max(widthPx, heightPx));
        return (
          <li>
            <a href={`/photos/${id}`}>
              <img
                src={`/photos/${id}/small`}
                alt={ui.t.photos.alt({ n: i + 1, about })}
                width={Math.max(1, Math.round(widthPx * scale))}
                height={Math.max(1, Math.round(heightPx * scale))}
                loading="lazy"
                decoding="async"
              />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
