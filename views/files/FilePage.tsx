import type { FileDetail, FilePage } from '../../src/files/queries.ts';
import { type FileView, viewAddress, type Zoom, zooms } from '../../src/files/view.ts';
import type { Ui } from '../../src/http/ui.ts';
import { AsOf, live } from '../shared/live.tsx';
import { drawnSize, lacks } from './facts.ts';
import { NoPicture, Picture } from './Picture.tsx';
import { fileSize } from './size.ts';

interface Props {
  ui: Ui;
  file: FileDetail;
  view: FileView;
}

/** How wide a page is where it fits the window, more or less. */
const FITS = 1100;

function Zooms({ ui, file, view }: Props) {
  const { files } = ui.t;
  const name = (zoom: Zoom) => (zoom === 1 ? files.whole() : `× ${zoom}`);
  return (
    <nav class="acts" aria-label={files.zoom()}>
      {zooms.map((zoom) => (
        <a
          class="btn"
          href={viewAddress(file.id, { page: view.page, zoom })}
          aria-current={zoom === view.zoom ? 'true' : undefined}
        >
          {name(zoom)}
        </a>
      ))}
    </nav>
  );
}

function Leaf({ ui, file, view, last }: Props & { last: number }) {
  const { files } = ui.t;
  const to = (page: number) => viewAddress(file.id, { page, zoom: view.zoom });
  if (last < 2) return null;
  return (
    <nav class="acts" aria-label={files.pages()}>
      {view.page > 1 && (
        <a class="btn" rel="prev" href={to(view.page - 1)}>
          {files.previous()}
        </a>
      )}
      <span>{files.pageOf({ n: view.page, of: last })}</span>
      {view.page < last && (
        <a class="btn" rel="next" href={to(view.page + 1)}>
          {files.next()}
        </a>
      )}
    </nav>
  );
}

function Sheet({ ui, file, page, zoom }: { ui: Ui; file: FileDetail; page: FilePage; zoom: Zoom }) {
  const isWhole = zoom === 1;
  return (
    // looked over with the keyboard too
    <section
      class={isWhole ? 'sheet-view' : 'sheet-view zoomed'}
      tabindex={isWhole ? undefined : 0}
      aria-label={file.originalName}
    >
      <Picture ui={ui} file={file} page={page} size={isWhole ? 'page' : 'large'} longest={FITS * zoom} />
    </section>
  );
}

/** A file, page by page, as pictures: the original is one press away. */
export function FileViewPage({ ui, file, view }: Props) {
  const { files } = ui.t;
  const page = file.pages.find((one) => one.page === view.page) ?? file.pages[0];
  const size = page && drawnSize(ui, file, page);
  return (
    <div id="file" {...live(ui, `order:${file.orderId}`, viewAddress(file.id, view))} hx-select="#file">
      <div class="told">
        <a href={`/orders/${file.poNumber}/files`}>
          <span aria-hidden="true">←</span> {file.poNumber}
        </a>
        <AsOf ui={ui} />
      </div>
      <header class="bar">
        <h1 class="file-name">{file.originalName}</h1>
        <a class="btn first" href={`/files/${file.id}/original`}>
          {files.download()}
        </a>
      </header>
      <p>
        {[files.kinds[file.kind](), size, fileSize(ui, file.size), file.uploaderName, ui.format.moment(file.uploadedAt)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {lacks(ui, file).map((said) => (
        <p class="warning">{said}</p>
      ))}
      {page && file.state === 'ready' ? (
        <>
          <div class="bar">
            <Leaf ui={ui} file={file} view={{ ...view, page: page.page }} last={file.pages.length} />
            <Zooms ui={ui} file={file} view={{ ...view, page: page.page }} />
          </div>
          <Sheet ui={ui} file={file} page={page} zoom={view.zoom} />
        </>
      ) : (
        <NoPicture ui={ui} file={file} />
      )}
    </div>
  );
}
