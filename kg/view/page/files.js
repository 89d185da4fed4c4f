// What is in sight as files.
const HEAD = ["subject", "relation", "object", "layer", "publishers", "sentence", "sources", "article", "publisher", "date"];
function csv() {
  const rows = sight.bundles.flatMap(k => k.list).flatMap(e => sight.live.get(e).filter(Boolean).map(v => {
    const a = articleOf(v), sources = v.chain.map(([n]) => data.voices[n].name).join(" < ");
    return [nodes[e.a].label, e.relation, nodes[e.b].label, e.layer, e.support, data.sentences[v.sentence].text, sources, a.title, a.publisher, a.date];
  }));
  return table([HEAD, ...rows]);
}
function png(done) { // the map on its ground, as wide as it is seen
  const from = $("map").querySelector("canvas"), out = make("canvas"), ctx = out.getContext("2d");
  out.width = from.width;
  out.height = from.height;
  ctx.fillStyle = colours.map;
  ctx.fillRect(0, 0, out.width, out.height);
  ctx.drawImage(from, 0, 0);
  out.toBlob(done);
}
