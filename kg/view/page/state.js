// What the reader chose. All of it stands in the fragment of the address, so that a view can be shared and the browser's Back goes back.
const fresh = () => ({
  layers: new Set(["hypothetical", "negated"]), types: new Set(["Concept"]), // what is switched off
  relation: "", publisher: "", source: "", support: 1, step: 0, from: "", to: "", size: data.size, colour: data.colour,
  focus: data.focus.length ? data.focus[0] : -1, hops: 1, path: [], added: new Set(), hidden: new Set(), open: new Set(), pinned: new Map(), sel: "",
});
let S = fresh(), at = 0, top = 0; // at, top: where we are in the browser's history of this page, and how far it goes
const LISTS = {l: "layers", t: "types"}, WORDS = {r: "relation", p: "publisher", s: "source", f: "from", u: "to", x: "sel", m: "size", k: "colour"};
const NUMBERS = {n: "support", z: "step", c: "focus", h: "hops"}, NODES = {w: "path", a: "added", y: "hidden", o: "open"};
const write = list => [...list].map(encodeURIComponent).join(",");
function decode(text) { try { return decodeURIComponent(text); } catch { return ""; } }
function fragment() {
  const plain = fresh(), out = [];
  for (const [key, name] of Object.entries(LISTS)) {
    const now = write([...S[name]].sort());
    if (now !== write([...plain[name]].sort())) out.push(key + "=" + now);
  }
  for (const [key, name] of Object.entries({...WORDS, ...NUMBERS})) if (S[name] !== plain[name]) out.push(key + "=" + encodeURIComponent(S[name]));
  for (const [key, name] of Object.entries(NODES)) if ([...S[name]].length) out.push(key + "=" + write(S[name]));
  if (S.pinned.size) out.push("q=" + [...S.pinned].map(([i, [x, y]]) => [i, Math.round(x), Math.round(y)].join(":")).join(","));
  return out.join("&");
}
function read(text) {
  S = fresh();
  for (const part of text.split("&")) {
    const cut = part.indexOf("="), key = part.slice(0, cut), raw = part.slice(cut + 1), value = decode(raw), list = raw ? raw.split(",").map(decode) : [];
    if (cut < 0) continue;
    if (key in LISTS) S[LISTS[key]] = new Set(list);
    else if (key in WORDS) S[WORDS[key]] = value;
    else if (key in NUMBERS && Number.isInteger(+value)) S[NUMBERS[key]] = +value;
    else if (key in NODES) { const known = list.map(Number).filter(i => nodes[i]); S[NODES[key]] = key === "w" ? known.slice(0, 2) : new Set(known); }
    else if (key === "q") for (const one of list) {
      const [i, x, y] = one.split(":").map(Number);
      if (nodes[i] && isFinite(x) && isFinite(y)) S.pinned.set(i, [x, y]);
    } else if (key === "i") S.sel = byName(value); // from another page: entities by IRI
  }
  if (!nodes[S.focus]) S.focus = -1;
  if (!["degree", "pagerank", "betweenness"].includes(S.size)) S.size = data.size;
  S.step = Math.max(0, Math.min(S.step, data.steps.length - 1));
  S.hops = S.hops === 2 ? 2 : 1;
}
function byName(iris) {
  const [a, b] = iris.split(" ").map(iri => index.get(iri));
  if (a === undefined) return "";
  return b === undefined ? "n" + a : "b" + Math.min(a, b) + "-" + Math.max(a, b);
}
function save(step) { // a step is something that Back undoes; a filter is not
  if (step) { at++; top = at; history.pushState({at}, "", "#" + fragment()); } else history.replaceState({at}, "", "#" + fragment());
}
