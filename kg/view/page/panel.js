// The panel at the right: what is selected, in words.
function choose(what) {
  S.sel = what;
  save(true);
  draw();
}
function close() {
  if (!document.body.classList.contains("open")) return;
  S.sel = "";
  save(true);
  open(false);
}
function resize() { // nothing on the map moves; what was chosen comes into sight where the panel would hide it
  const corner = net.DOMtoCanvas({x: 0, y: 0}), zoom = net.getScale();
  net.setSize();
  const box = $("map").getBoundingClientRect(), half = [box.width / 2 / zoom, box.height / 2 / zoom], middle = [corner.x + half[0], corner.y + half[1]];
  const at = S.sel && sight.place.get(stand(Number(S.sel.split(":")[0].slice(1).split("-")[0])));
  if (at) for (const n of [0, 1]) if (Math.abs(at[n] - middle[n]) > half[n] - 60 / zoom) middle[n] = at[n];
  net.moveTo({position: {x: middle[0], y: middle[1]}, scale: zoom, animation: false});
  net.redraw();
}
function open(yes) {
  if (document.body.classList.contains("open") === yes) return;
  document.body.classList.toggle("open", yes);
  resize();
}
function head(title, under) {
  const panel = $("panel"), bar = make("div", undefined, "top"), back = button("←", () => history.back()), on = button("→", () => history.forward()), end = button("Close", close);
  back.id = "back";
  back.ariaLabel = "Back";
  back.disabled = at < 1;
  on.id = "forward";
  on.ariaLabel = "Forward";
  on.disabled = at >= top;
  end.id = "close";
  bar.append(back, on, end);
  panel.replaceChildren(bar, words("h2", title));
  if (under) panel.append(words("div", under, "dim"));
  panel.scrollTop = 0;
  open(true);
  return panel;
}
function draw() {
  const [what] = S.sel.split(":"), i = Number(what.slice(1));
  if (what === "list") inSight();
  else if (what === "help") help();
  else if (what[0] === "n" && nodes[i]) nodes[i].members ? group(i) : entity(i);
  else if (what[0] === "b") { const [a, b] = what.slice(1).split("-").map(Number); if (nodes[a] && nodes[b]) pair(a, b); } else if (what[0] === "v" && data.voices[i]) speaker(i);
  else open(false);
  net.redraw();
}
function line(e) { // a relation in a list
  const row = make("div", undefined, "line");
  row.append(sample(e.layer), button(told(e), () => { reveal(e.a); reveal(e.b); show(); choose("b" + Math.min(e.a, e.b) + "-" + Math.max(e.a, e.b)); }, "link"));
  row.append(make("small", span(e.evidence).slice(-10)));
  row.title = quote(e.evidence);
  return row;
}
const lastTold = e => e.evidence.reduce((last, v) => dateOf(v) > last ? dateOf(v) : last, "");
const byLayer = (p, q) => layers.indexOf(p.layer) - layers.indexOf(q.layer) || (lastTold(q) > lastTold(p)) - (lastTold(q) < lastTold(p));
function speak(n) { // a voice that is an entity of the map has its own panel
  const i = index.get(data.voices[n].id);
  if (i === undefined) choose("v" + n); else { reveal(i); show(); choose("n" + i); }
}
