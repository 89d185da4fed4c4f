// Who claims what: a row a claim, a column a source, in each cell what the source holds of it.
const MARKS = {says: "●", "passes on": "→", "leaves open": "·", denies: "✕", "calls false": "✕", doubts: "?", "holds possible": "○"}, COLUMNS = 10;
const rows = data.rows, tallied = tally(rows.flatMap(row => row.positions), held => held.voice);
const voices = [...tallied].sort((p, q) => (q[0] === data.articlesVoice) - (p[0] === data.articlesVoice) || q[1] - p[1] || (p[0] < q[0] ? -1 : 1)).map(([name]) => name);
function seen(row) {
  const want = $("search").value.trim().toLowerCase(), by = $("source").value, names = row.positions.map(held => held.voice);
  return (!want || sentence(row.names).toLowerCase().includes(want)) && (!by || names.includes(by)) && (!$("contested").checked || row.contested);
}
function columns() { // the source that was chosen first, then those with most claims
  const by = $("source").value, list = voices.filter(name => name !== by).slice(0, COLUMNS);
  return by ? [by, ...list].slice(0, COLUMNS) : list;
}
function cell(row, held, line) {
  const mark = button(MARKS[held.stance] || "●", () => open(row, held, line), "mark " + held.stance.replace(" ", "-"));
  mark.setAttribute("aria-label", `${held.voice} ${held.stance}`);
  mark.title = [`${held.voice} ${held.stance}`, quote(held.evidence)].filter(Boolean).join(": ");
  return mark;
}
function claim(names) {
  return row => {
    const line = make("tr"), title = make("th");
    title.scope = "row";
    title.append(button(sentence(row.names), () => open(row, null, line), "link"));
    line.append(title);
    for (const name of names) {
      const box = make("td");
      for (const held of row.positions) if (held.voice === name) box.append(cell(row, held, line));
      line.append(box);
    }
    const rest = make("td", undefined, "rest");
    for (const held of row.positions) if (!names.includes(held.voice)) {
      const one = make("span");
      one.append(cell(row, held, line), words("span", middle(held.voice, 34)));
      rest.append(one);
    }
    line.append(rest);
    return line;
  };
}
function open(row, only, line) {
  const panel = head(sentence(row.names), row.contested ? "contested" : plural(new Set(row.positions.map(held => held.voice)).size, "voice"), row.ends);
  for (const held of only ? [only] : row.positions) {
    const box = make("section");
    box.append(words("h3", held.voice + " " + (held.stance === "says" ? "says so" : held.stance + " it").replace("holds possible it", "holds it possible").replace("passes on it", "passes it on").replace("leaves open it", "leaves it open").replace("calls false it", "calls it false")));
    some(box, newest(held.evidence), v => card(v));
    panel.append(box);
  }
  if (only && row.positions.length > 1) panel.append(button(`All ${row.positions.length} positions`, () => open(row, null, line), "link more"));
  current(line);
}
function show() {
  const list = rows.filter(seen), names = columns(), header = $("head"), body = $("rows");
  header.replaceChildren(make("th", "Claim"));
  for (const name of names) {
    const box = make("th", undefined, "voice"), turned = words("span", middle(name, 24));
    box.scope = "col";
    box.title = name;
    box.append(turned);
    header.append(box);
  }
  header.append(make("th", voices.length > names.length ? `${plural(voices.length - names.length, "other source")}` : ""));
  body.replaceChildren();
  $("none").textContent = list.length ? "" : rows.length ? "No claim of this kind." : "Nobody claims anything.";
  some(body, list, claim(names), 150, $("none"));
  const contested = list.filter(row => row.contested).length, heard = new Set(list.flatMap(row => row.positions.map(held => held.voice))).size;
  $("counts").textContent = [plural(list.length, "claim"), plural(contested, "contested one"), plural(heard, "voice")].join(", ")
    + (rows.length > list.length ? `; ${(rows.length - list.length).toLocaleString("en")} more hidden` : "");
}
for (const [mark, text] of [["●", "says so"], ["→", "passes it on"], ["○", "possible, planned or wished"], ["?", "doubts it"], ["·", "leaves it open"], ["✕", "denies it, calls it false"]]) {
  const line = make("div", undefined, "check");
  line.append(make("span", mark, "mark " + {"✕": "denies", "?": "doubts"}[mark]), make("span", text));
  $("legend").append(line);
}
fill($("source"), voices);
for (const id of ["search", "source", "contested"]) $(id).oninput = show;
const HEAD = ["subject", "relation", "object", "voice", "stance", "sentence", "article", "date"];
const told = (row, held) => held.evidence.map(v => [...row.names, held.voice, held.stance, data.sentences[v.sentence].text, articleOf(v).title, dateOf(v)]);
$("csv").onclick = () => give("claims.csv", table([HEAD, ...rows.filter(seen).flatMap(row => row.positions.flatMap(held => told(row, held)))]));
onTheme(() => {});
show();
document.body.dataset.ready = "yes";
