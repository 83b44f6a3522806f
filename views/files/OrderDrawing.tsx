import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { live } from '../shared/live.tsx';
import { drawnSize, lacks } from './facts.ts';
import { NoPicture, Picture } from './Picture.tsx';

interface Props {
  ui: Ui;
  order: Pick<OrderDetail, 'id' | 'poNumber'>;
  files: readonly FileDetail[];
}

/** What the shop builds by: the newest sketch, else the newest that can be shown. */
function drawingOf(files: readonly FileDetail[]): FileDetail | undefined {
  const newest = files.toReversed();
  const isSketch = ({ kind }: FileDetail) => kind === 'sketch_pdf' || kind === 'sketch_cdr';
  return newest.find(isSketch) ?? newest.find(({ pages }) => pages.length > 0);
}

const LONGEST = 720;

function Drawing({ ui, file }: { ui: Ui; file: FileDetail }) {
  const [page] = file.pages;
  const size = page && drawnSize(ui, file, page);
  return (
    <figure>
      {page && file.state === 'ready' ? (
        <a href={`/files/${file.id}`}>
          <Picture ui={ui} file={file} page={page} size="page" longest={LONGEST} isLazy />
        </a>
      ) : (
        <NoPicture ui={ui} file={file} />
      )}
      <figcaption>
        <a href={`/files/${file.id}`}>{file.originalName}</a>
        {size && ` · ${size}`} · {file.uploaderName}, {ui.format.moment(file.uploadedAt)}
        {lacks(ui, file).map((said) => ` · ▲ ${said}`)}
      </figcaption>
    </figure>
  );
}

/** On the order's page: the drawing, what else was sent, and the way to all of it. */
export function OrderDrawing({ ui, order, files }: Props) {
  const { files: words } = ui.t;
  const at = `/orders/${order.poNumber}`;
  const drawing = drawingOf(files);
  const others = files.filter((file) => file !== drawing);
  const maySend = ui.can('files.upload');
  return (
    <section id="drawing" class="drawing no-print" {...live(ui, `order:${order.id}`, `${at}/drawing`)}>
      <h2>{words.drawing()}</h2>
      {drawing ? (
        <Drawing ui={ui} file={drawing} />
      ) : (
        <p class="empty">{maySend ? words.none() : words.noneToSend()}</p>
      )}
      {others.length > 0 && (
        <ul>
          {others.map(({ id, originalName, kind }) => (
            <li>
              <a href={`/files/${id}`}>{originalName}</a> · {words.kinds[kind]()}
            </li>
          ))}
        </ul>
      )}
      <p class="bar">
        <a class="btn" href={`${at}/files`}>
          {maySend ? words.send() : words.all()}
        </a>
      </p>
    </section>
  );
}
