import type { FileDetail, FilePage } from '../../src/files/queries.ts';
import { pictureAt } from '../../src/files/shape.ts';
import type { Ui } from '../../src/http/ui.ts';

type Shown = Pick<FileDetail, 'id' | 'originalName' | 'format' | 'state' | 'reason' | 'pages'>;

interface Props {
  ui: Ui;
  file: Shown;
  page: FilePage;
  size: 'page' | 'small' | 'large';
  /** So wide and so high at most. */
  longest: number;
  isLazy?: boolean;
}

export const altOf = (ui: Ui, { originalName }: Pick<Shown, 'originalName'>, page: number) =>
  ui.t.files.alt({ name: originalName, n: page });

export function Picture({ ui, file, page, size, longest, isLazy }: Props) {
  const scale = longest / Math.max(page.widthPx, page.heightPx);
  return (
    <img
      src={pictureAt(file.id, page.page, size)}
      alt={altOf(ui, file, page.page)}
      width={Math.max(1, Math.round(page.widthPx * scale))}
      height={Math.max(1, Math.round(page.heightPx * scale))}
      loading={isLazy ? 'lazy' : undefined}
      decoding="async"
    />
  );
}

/** While there is no picture, and where there never will be one. */
export const NoPicture = ({ ui, file }: { ui: Ui; file: Pick<Shown, 'state' | 'reason'> }) => (
  <p class={file.state === 'failed' ? 'no-picture failed' : 'no-picture'}>
    <span aria-hidden="true">{file.state === 'failed' ? '▲' : '◔'}</span>{' '}
    {file.state === 'failed' ? ui.t.files.noPicture[file.reason!]() : ui.t.files.waiting()}
  </p>
);

const SMALL = 112;

/** The first page, small, or what type of file it is. */
export function Thumbnail({ ui, file }: { ui: Ui; file: Shown }) {
  const [first] = file.pages;
  if (file.state === 'ready' && first) {
    return <Picture ui={ui} file={file} page={first} size="small" longest={SMALL} isLazy />;
  }
  return (
    <span class="file-mark" aria-hidden="true">
      {file.format.toUpperCase()}
    </span>
  );
}
