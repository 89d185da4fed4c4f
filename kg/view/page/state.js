// What the reader chose; all of it stands in the fragment of the URL, so that a view can be shared.
const fresh = () => ({layers: new Set(["hypothetical", "negated"]), types: new Set(["Concept"]), relation: "", publisher: "", source: "", support: 1, step: 0,
  from: "", to: "", focus: data.focus.length ? data.focus[0] : -1, hops: 1, path: [], added: new Set(), hidden: new Set(), pinned: new Map(), sel: ""});
let S = fresh(); const trail = []; let at = -1;
const sets = {l: "layers", t: "types"}, words = {r: "relation", p: "publisher", s: "source", f: "from", u: "to", x: "sel"}, numbers = {n: "support", z: "step", c: "focus", h: "hops"};
const write = list => [...list].map(encodeURIComponent).join(",");
function fragment() {
  const d = fresh(), out = [];
  for (const [k, name] of Object.entries(sets)) if (write([...S[name]].sort()) !== write([...d[name]].sort())) out.push(k + "=" + write(S[name]));
  for (const [k, name] of [...Object.entries(words), ...Object.entries(numbers)]) if (S[name] !== d[name]) out.push(k + "=" + encodeURIComponent(S[name]));
  for (const [k, name] of [["w", "path"], ["a", "added"], ["y", "hidden"]]) if ([...S[name]].length) out.push(k + "=" + write(S[name]));
  if (S.pinned.size) out.push("q=" + [...S.pinned].map(([i, [x, y]]) => [i, Math.round(x), Math.round(y)].join(":")).join(","));
  return out.join("&");
}
function read(text) {
  S = fresh();
  const known = list => list.map(Number).filter(i => Number.isInteger(i) && i >= 0 && i < nodes.length);
  for (const part of text.split("&")) {
    const [k, raw] = part.split("=", 2); if (raw === undefined) continue;
    let v; try { v = decodeURIComponent(raw); } catch { continue; }
    const list = raw ? raw.split(",").map(w => { try { return decodeURIComponent(w); } catch { return ""; } }) : [];
    if (k in sets) S[sets[k]] = new Set(list); else if (k in words) S[words[k]] = v;
    else if (k in numbers && Number.isInteger(+v)) S[numbers[k]] = +v;
    else if (k === "w") S.path = known(list); else if (k === "a") S.added = new Set(known(list)); else if (k === "y") S.hidden = new Set(known(list));
    else if (k === "q") for (const one of v.split(",")) { const [i, x, y] = one.split(":").map(Number); if (nodes[i] && isFinite(x) && isFinite(y)) S.pinned.set(i, [x, y]); }
  }
  if (!nodes[S.focus]) S.focus = -1;
  S.step = Math.max(0, Math.min(S.step, data.steps.length - 1));
}
function save() { history.replaceState(null, "", "#" + fragment()); }
function remember(what) { if (trail[at] === what) return; trail.length = at + 1; trail.push(what); at = trail.length - 1; }
