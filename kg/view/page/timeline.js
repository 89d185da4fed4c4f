// What happened when: a list by date, the newest first.
const rows = data.rows, off = {layers: new Set(["hypothetical", "negated"]), events: new Set([""])};
let from = "", to = "";
const whole = date => date + "-01-01".slice(Math.max(0, date.length - 4)); // a month or a year begins on its first day
function seen(row) {
  const want = $("search").value.trim().toLowerCase();
  return !off.layers.has(row.layer) && !off.events.has(row.event) && (!$("dated").checked || row.told) && row.support >= +$("support").value
    && (!want || sentence(row.names).toLowerCase().includes(want)) && (!from || whole(row.date) >= from) && (!to || whole(row.date) <= to);
}
function entry(row) {
  const line = make("li", undefined, "entry"), name = button(sentence(row.names), () => open(row, line), "link");
  const text = words("small", excerpt(newest(row.evidence)[0]), "excerpt");
  text.title = quote(row.evidence);
  line.append(sample(row.layer), name, text, make("small", row.event.toLowerCase()), make("small", row.support > 1 ? plural(row.support, "publisher") : ""));
  return line;
}
function open(row, line) {
  const panel = head(sentence(row.names), style.words[row.layer], row.ends);
  panel.append(make("div", (row.told ? "the text dates it " : "published ") + row.date + " · " + support(row.evidence), "dim"));
  some(panel, newest(row.evidence), v => card(v));
  current(line);
}
function show() {
  const list = rows.filter(seen).reverse(), box = $("rows"), days = new Map();
  for (const row of list) days.set(row.date, [...days.get(row.date) || [], row]);
  box.replaceChildren();
  some(box, [...days], ([date, all]) => {
    const part = make("section"), entries = make("ul");
    part.append(make("h2", date), entries);
    some(entries, all, entry, 40);
    return part;
  }, 120);
  if (!list.length) box.append(make("p", rows.length ? "Nothing of this kind in these dates." : "No dated statements.", "dim"));
  const hidden = rows.length - list.length;
  $("counts").textContent = plural(list.length, "entry") + ", " + plural(days.size, "date") + (hidden ? `; ${hidden.toLocaleString("en")} more hidden` : "");
  $("supported").textContent = $("support").value;
  dates.set(from, to);
}
const types = tally(rows, row => row.event), dates = histogram(rows.map(row => whole(row.date)), (a, b) => { from = a; to = b; show(); }, "dates of what is told");
const number = tally(rows, row => row.layer);
checks($("layers"), off.layers, layers.filter(layer => layer !== "added").map(layer => [layer, number.get(layer) || 0]), layer => [sample(layer)], show);
if (types.size === 1) off.events.clear();
checks($("types"), off.events, [...types].sort((p, q) => !p[0] - !q[0] || q[1] - p[1] || (p[0] < q[0] ? -1 : 1)), () => [], show);
$("support").max = rows.reduce((most, row) => Math.max(most, row.support), 1);
for (const id of ["search", "dated", "support"]) $(id).oninput = show;
$("csv").onclick = () => give("timeline.csv", table([["date", "dated by the text", "subject", "relation", "object", "layer", "event", "publishers"],
  ...rows.filter(seen).map(row => [row.date, row.told, ...row.names, row.layer, row.event, row.support])]));
onTheme(() => {});
show();
document.body.dataset.ready = "yes";
