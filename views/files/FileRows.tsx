import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { drawnSize } from './facts.ts';
import { NoPicture, Thumbnail } from './Picture.tsx';
import { fileSize } from './size.ts';

interface Props {
  ui: Ui;
  files: readonly FileDetail[];
  /** Those of one order: whose they are is said above. */
  isOfOne?: boolean;
}

function Row({ ui, file, isOfOne }: { ui: Ui; file: FileDetail; isOfOne: boolean | undefined }) {
  const { files } = ui.t;
  const { id, originalName, poNumber, size } = file;
  const [first] = file.pages;
  const drawn = first && drawnSize(ui, file, first);
  const said = <span class="visually-hidden"> {originalName}</span>;
  return (
    <li class="file">
      <Thumbnail ui={ui} file={file} />
      <div>
        <a class="file-name" href={`/files/${id}`}>
          {originalName}
        </a>
        <p>{[files.kinds[file.kind](), drawn, fileSize(ui, size)].filter(Boolean).join(' · ')}</p>
        {file.state !== 'ready' && <NoPicture ui={ui} file={file} />}
        {!isOfOne && (
          <p>
            <a href={`/orders/${poNumber}`}>{poNumber}</a> · {file.client}
          </p>
        )}
        <p class="as-of">
          {file.uploaderName}, <time datetime={file.uploadedAt.toISOString()}>{ui.format.moment(file.uploadedAt)}</time>
        </p>
      </div>
      <p class="acts">
        <a class="btn" href={`/files/${id}/original`}>
          {files.download()}
          {said}
        </a>
        {ui.can('files.remove', { authorId: file.uploadedBy }) && (
          <a class="btn" href={`/files/${id}/removal`}>
            {files.remove()}
            {said}
          </a>
        )}
      </p>
    </li>
  );
}

/** Files, each with what it is and what to do with it. */
export const FileRows = ({ ui, files, isOfOne }: Props) => (
  <ul class="files">
    {files.map((file) => (
      <Row ui={ui} file={file} isOfOne={isOfOne} />
    ))}
  </ul>
);
