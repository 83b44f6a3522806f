/** What a sheet still needs, as links and counted: it follows what is typed and switched, before anything is sent. */

const count = (element, n) => {
  if (!element) return;
  element.hidden = n === 0;
  element.textContent = element.dataset.needs.replace('#', n);
};

function tell() {
  const needs = document.getElementById('needs');
  if (!needs) return;
  const empty = [...needs.querySelectorAll('a')].filter((link) => {
    const field = document.getElementById(link.hash.slice(1));
    link.hidden = !field?.offsetParent || field.value.trim() !== '';
    link.accessKey = '';
    return !link.hidden;
  });
  if (empty[0]) empty[0].accessKey = 'm';
  needs.hidden = empty.length === 0;
  count(document.getElementById('needed'), empty.length);
  for (const section of document.querySelectorAll('.sections > section')) {
    const own = empty.filter(({ hash }) => section.querySelector(hash));
    count(section.querySelector('[data-needs]'), own.length);
  }
}

for (const type of ['input', 'change', 'htmx:after:swap']) document.addEventListener(type, tell);
tell();

/** What was filled in for the writer is overwritten by what he types. */
const select = ({ target }) => target?.matches?.('[data-usual]') && target.select();
document.addEventListener('focusin', select);
select({ target: document.activeElement });
