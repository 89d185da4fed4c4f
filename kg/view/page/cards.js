// A card: the sentence that tells of a relation, marked, with who says so and who does not.
function sample(layer) { // the line of a layer, small
  const picture = drawing("svg", {width: 26, height: 10, "aria-hidden": "true"});
  const path = (d, dash) => picture.append(drawing("path", {d, stroke: `var(--${layer})`, "stroke-width": 2, fill: "none", "stroke-dasharray": dash || "none"}));
  path("M0 5H26", style.layers[layer].join(" "));
  if (layer === "negated") path("M13 0V10");
  if (layer === "disputed") path("M9.5 1.5L16.5 8.5M16.5 1.5L9.5 8.5");
  return picture;
}
function marked(v) { // each stretch of the sentence bears all marks that cover it
  const out = words("p"), text = data.sentences[v.sentence].text;
  if (!text) { out.textContent = "(the page carries no text)"; out.className = "dim"; return out; }
  const letters = Array.from(text), cuts = [...new Set([0, letters.length, ...v.marks.flatMap(([b, e]) => [b, e])])].sort((p, q) => p - q);
  for (let n = 0; n + 1 < cuts.length; n++) {
    const [from, to] = [cuts[n], cuts[n + 1]], parts = v.marks.filter(([b, e]) => b <= from && e >= to).map(mark => mark[2]), piece = letters.slice(from, to).join("");
    if (!parts.length) { out.append(piece); continue; }
    const element = make("mark", piece, parts.join(" "));
    element.title = parts.join(", ");
    out.append(element);
  }
  return out;
}
function excerpt(v) { // the sentence from the first of subject, predicate and object on; empty where the page carries no text
  const text = Array.from(data.sentences[v.sentence].text), marks = v.marks.filter(mark => ["subject", "predicate", "object"].includes(mark[2]));
  const begin = marks.length ? Math.min(...marks.map(mark => mark[0])) : 0;
  return (begin ? "… " : "") + text.slice(begin).join("");
}
function address(url) { // only an address of the web becomes a link, and only a click opens it
  if (!/^https?:\/\/[^\s]+$/i.test(url)) return words("small", url);
  const link = words("a", url, "address");
  link.href = url;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  return link;
}
function chain(v, open) { // "Ortega < Peru < Chile"
  const out = make("small", undefined, "chain");
  v.chain.forEach(([n, stance], at) => {
    if (at) out.append(" < ");
    out.append(voice(n, open), stance ? " " + stance : "");
  });
  return out;
}
function voice(n, open) { return open ? button(data.voices[n].name, () => open(n), "link source") : words("span", data.voices[n].name, "source"); }
function card(v, open) {
  const out = make("article", undefined, "card"), a = articleOf(v);
  out.append(marked(v));
  if (v.chain.length) { const told = chain(v, open); told.prepend("said by "); out.append(told); }
  for (const [n, stance, sentence] of v.against) {
    const no = make("small", undefined, "against");
    no.append(data.voices[n].name ? voice(n, open) : "The article", " " + stance + " it");
    out.append(no);
    if (sentence) out.append(words("blockquote", sentence));
  }
  out.append(words("small", [a.title, a.publisher, a.date].filter(Boolean).join(" · "), "dim"));
  if (a.url) out.append(address(a.url));
  if (v.time) out.append(make("small", "time told: " + v.time, "dim"));
  if (a.text) {
    const whole = make("details");
    whole.append(make("summary", "Whole article"), words("p", a.text, "whole"));
    out.append(whole);
  }
  out.append(make("small", v.rule + ", confidence " + v.confidence, "rule"));
  return out;
}
