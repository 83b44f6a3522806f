import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { fileSize } from './size.ts';

interface Props {
  ui: Ui;
  files: readonly FileDetail[];
  /** Those of one order: whose they are is said above. */
  isOfOne?: boolean;
}

function Row({ ui, file, isOfOne }: { ui: Ui; file: FileDetail; isOfOne: boolean | undefined }) {
  const { files } = ui.t;
  const { id, originalName, poNumber, format, size } = file;
  const said = <span class="visually-hidden"> {originalName}</span>;
  return (
    <li class="file">
      <span class="file-mark" aria-hidden="true">
        {format.toUpperCase()}
      </span>
      <div>
        <a class="file-name" href={`/files/${id}/original`}>
          {originalName}
        </a>
        <p>
          {files.kinds[file.kind]()} · {fileSize(ui, size)}
        </p>
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
