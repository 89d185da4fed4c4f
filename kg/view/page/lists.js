// What is in sight as text, and the keys.
function inSight() {
  const panel = head("In sight", $("counts").textContent);
  panel.append(make("h3", "Entities"));
  some(panel, [...sight.shown], i => {
    const row = make("div", undefined, "line");
    row.append(button(nodes[i].label, () => choose("n" + i), "link"), make("small", spaced(nodes[i].kind)));
    return row;
  }, 100);
  panel.append(make("h3", "Relations"));
  some(panel, sight.bundles.flatMap(k => k.list).sort(byLayer), line, 100);
}
const KEYS = [
  ["/", "find an entity"], ["arrows", "to the next entity that way, when the map has the focus"], ["N", "to the next entity, by relevance"],
  ["Enter", "its evidence"], ["+ −", "nearer, farther"], ["0", "everything"], ["Esc", "close, then back to the whole"], ["double click", "its neighbours; opens a group"],
];
function help() {
  const panel = head("Keys and lines");
  for (const [key, what] of KEYS) {
    const row = make("div", undefined, "line");
    row.append(make("kbd", key), make("span", what));
    panel.append(row);
  }
  panel.append(make("h3", "Lines"));
  for (const layer of [...layers, "mixed"]) {
    const row = make("div", undefined, "line");
    row.append(sample(layer), make("span", style.words[layer]));
    panel.append(row);
  }
}
let current = -1;
function walk(i) { // the keyboard's place on the map
  current = hover = i;
  const [x, y] = sight.place.get(i), [left, upper, right, lower] = frame;
  if (x < left || x > right || y < upper || y > lower) net.moveTo({position: {x, y}});
  $("say").textContent = nodes[i].label + ", " + spaced(nodes[i].kind) + ", " + plural(neighbours(i).length, "neighbour");
  net.redraw();
}
function towards(dx, dy) { // the nearest entity in a direction
  if (!sight.place.has(current)) return [...sight.shown][0];
  const [x, y] = sight.place.get(current);
  let best = current, least = Infinity;
  for (const i of sight.shown) {
    const [px, py] = sight.place.get(i), ahead = (px - x) * dx + (py - y) * dy, aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    if (i !== current && ahead > 0 && ahead + 2 * aside < least) { least = ahead + 2 * aside; best = i; }
  }
  return best;
}
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
function keys() {
  $("map").addEventListener("keydown", e => {
    const list = [...sight.shown], key = e.key.toLowerCase();
    if (!list.length || e.ctrlKey || e.metaKey || e.altKey) return;
    if (ARROWS[e.key]) walk(towards(...ARROWS[e.key]));
    else if (key === "n") walk(list[(list.indexOf(current) + (e.shiftKey ? list.length - 1 : 1)) % list.length]);
    else if (e.key === "Enter" && sight.shown.has(current)) { choose("n" + current); $("panel").focus(); }
    else if ("+-".includes(e.key)) net.moveTo({scale: scale * (e.key === "+" ? 1.25 : .8)});
    else if (e.key === "0") fitAll();
    else return;
    e.preventDefault();
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") {
      hover = null;
      if (document.body.classList.contains("open")) { close(); $("map").focus(); } else if (S.focus >= 0 || S.path.length) { Object.assign(S, {focus: -1, path: []}); show(true, true); }
    } else if (e.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { e.preventDefault(); $("search").focus(); }
  });
}
